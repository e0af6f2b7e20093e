-- The systems that may ask for tokens.
CREATE TABLE keneya.client (
    client_id   text PRIMARY KEY,
    client_name text NOT NULL,
    scope       text NOT NULL,
    role        text NOT NULL,
    facility    text,
    secret_hash text,
    jwks        text,
    created_at  timestamptz NOT NULL,
    CONSTRAINT client_proves_itself_one_way CHECK ((secret_hash IS NULL) <> (jwks IS NULL))
);

-- The client assertions (RFC 7523) already used, until they expire: none is accepted twice, on any node.
CREATE TABLE keneya.client_assertion (
    client_id  text NOT NULL,
    jti        text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, jti)
);
CREATE INDEX client_assertion_expires_at ON keneya.client_assertion (expires_at);
