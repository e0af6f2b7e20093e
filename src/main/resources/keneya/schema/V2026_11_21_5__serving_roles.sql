-- The roles that serve requests, and what they log in with: for the owner's eyes only.
CREATE TABLE keneya.serving_role (
    name     text PRIMARY KEY,
    password text NOT NULL
);

-- One row of each partition, by which every start sees that each role is shown its own.
CREATE TABLE keneya.canary (
    partition_id integer PRIMARY KEY
);
INSERT INTO keneya.canary VALUES (1000), (2000), (3000);
