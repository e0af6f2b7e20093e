-- Also what a facility filed about nobody: it has no patient, and is in the partition of the record.
ALTER TABLE keneya.shared_record ALTER COLUMN patient DROP NOT NULL;
ALTER TABLE keneya.shared_record DROP CONSTRAINT shared_record_reason_check;
ALTER TABLE keneya.shared_record ADD CONSTRAINT shared_record_reason_check
    CHECK (reason IN ('referred', 'written', 'notice', 'filed') AND (patient IS NULL) = (reason = 'filed'));
