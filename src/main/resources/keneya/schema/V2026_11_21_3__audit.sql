-- One row for each answered request: who asked for what, of whom, with which outcome. Ids only, no names.
-- partition_id tells the two chains apart, 1000 for ordinary callers and 2000 for those who are cleared for the vault,
-- and is what row-level security goes by. Each chain counts for itself: whoever reads one sees no gap.
CREATE TABLE keneya.audit_event (
    partition_id integer NOT NULL,
    sequence     bigint NOT NULL,
    id           uuid NOT NULL,
    recorded     timestamptz NOT NULL,
    request_id   text,
    client       text,
    user_id      text,
    fhir_user    text,
    role         text,
    facility     text,
    purpose      text,
    source       text NOT NULL,
    method       text NOT NULL,
    path         text NOT NULL, -- its shape: /fhir/Patient/{id}
    interaction  text NOT NULL, -- of the value set restful-interaction, token, admin, or empty
    status       integer NOT NULL,
    query        text,
    patients     text[] NOT NULL, -- Patient/…, whose records were touched
    entities     text[] NOT NULL, -- Type/…, what was named by id or written
    refused      text[] NOT NULL, -- those entries of a batch that were
    hash         bytea NOT NULL, -- SHA-256 over the row and the hash of the row before
    PRIMARY KEY (partition_id, sequence),
    UNIQUE (id)
);
CREATE INDEX audit_event_recorded ON keneya.audit_event (partition_id, recorded, sequence);

-- Finds the events about a patient or a resource. A table, because PostgreSQL uses no index on an array below row-level
-- security: the operators of arrays are not leakproof.
CREATE TABLE keneya.audit_event_reference (
    partition_id integer NOT NULL,
    sequence     bigint NOT NULL,
    reference    text NOT NULL,
    PRIMARY KEY (reference, partition_id, sequence)
);

-- Nothing recorded is changed or removed, by the owner neither.
CREATE FUNCTION keneya.refuse_to_change_the_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log only grows: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON keneya.audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION keneya.refuse_to_change_the_audit();
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON keneya.audit_event_reference
    FOR EACH STATEMENT EXECUTE FUNCTION keneya.refuse_to_change_the_audit();
-- Replication is no way round.
ALTER TABLE keneya.audit_event ENABLE ALWAYS TRIGGER only_grows;
ALTER TABLE keneya.audit_event_reference ENABLE ALWAYS TRIGGER only_grows;
