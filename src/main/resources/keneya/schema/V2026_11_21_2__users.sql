-- Apps that people sign in to: where they may be sent back to. A public one proves nothing, another names its keys' address.
ALTER TABLE keneya.client
    ADD COLUMN redirect_uris text NOT NULL DEFAULT '',
    ADD COLUMN jwks_uri      text,
    DROP CONSTRAINT client_proves_itself_one_way,
    ADD CONSTRAINT client_proves_itself_one_way CHECK (num_nonnulls(secret_hash, jwks, jwks_uri) <= 1),
    ADD CONSTRAINT client_without_proof_is_an_app
        CHECK (num_nonnulls(secret_hash, jwks, jwks_uri) = 1 OR redirect_uris <> '');

-- The people who may sign in.
CREATE TABLE keneya.user_account (
    user_id             text PRIMARY KEY,
    user_name           text NOT NULL,
    role                text NOT NULL,
    scope               text NOT NULL,
    facility            text,
    fhir_user           text,
    password_hash       text NOT NULL,
    password_is_initial boolean NOT NULL,
    password_set_at     timestamptz NOT NULL,
    failures            integer NOT NULL DEFAULT 0,
    barred_until        timestamptz,
    locked              boolean NOT NULL DEFAULT false,
    -- Tokens issued before are not good any more.
    valid_since         timestamptz NOT NULL,
    created_at          timestamptz NOT NULL
);

-- Spring Authorization Server's own table (oauth2-authorization-schema.sql, version 1.5), blob and varchar(1000) as text,
-- timestamp as timestamptz, as it says for PostgreSQL. Codes and refresh tokens are in it as hashes.
CREATE TABLE keneya.oauth2_authorization (
    id                            varchar(100) PRIMARY KEY,
    registered_client_id          varchar(100) NOT NULL,
    principal_name                varchar(200) NOT NULL,
    authorization_grant_type      varchar(100) NOT NULL,
    authorized_scopes             text,
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           text,
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text,
    created_at                    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX oauth2_authorization_state ON keneya.oauth2_authorization (state);
CREATE INDEX oauth2_authorization_code ON keneya.oauth2_authorization (authorization_code_value);
CREATE INDEX oauth2_authorization_refresh ON keneya.oauth2_authorization (refresh_token_value);
CREATE INDEX oauth2_authorization_principal ON keneya.oauth2_authorization (principal_name);
CREATE INDEX oauth2_authorization_client ON keneya.oauth2_authorization (registered_client_id);
