-- Records of survivors that a facility sees beside the files of its own patients: those referred to it with her consent, those
-- that it wrote itself, and what tells it that a sharing has ended. All of it can be made again from the records. In the vault
-- by partition_id. A row counts while now() is within its bounds.
CREATE TABLE keneya.shared_record (
    partition_id integer NOT NULL,
    facility     text NOT NULL, -- its number, or Location/… where it has none
    res_type     text NOT NULL,
    fhir_id      text NOT NULL,
    patient      text NOT NULL, -- the id of the Patient it is about
    reason       text NOT NULL CHECK (reason IN ('referred', 'written', 'notice')),
    valid_from   timestamptz NOT NULL,
    valid_until  timestamptz NOT NULL
);
CREATE INDEX shared_record_facility ON keneya.shared_record (facility, res_type, fhir_id);
CREATE INDEX shared_record_patient ON keneya.shared_record (patient);
CREATE INDEX shared_record_id ON keneya.shared_record (fhir_id);
CREATE INDEX shared_record_until ON keneya.shared_record (valid_until);
