-- Who was cleared to see very restricted records, and by which administrator: what the privacy officer is to be told of.
CREATE TABLE keneya.clearance_notice (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    client_id   text, -- either a client
    user_id     text, -- or a user
    role        text NOT NULL,
    facility    text,
    granted_by  text NOT NULL, -- the administrator's client
    occurred_at timestamptz NOT NULL,
    told_at     timestamptz,
    CHECK ((client_id IS NULL) <> (user_id IS NULL))
);
CREATE INDEX clearance_notice_to_tell ON keneya.clearance_notice (occurred_at) WHERE told_at IS NULL;
