-- An identifier is one patient's within a partition. Across partitions it must be free: otherwise the refusal of an
-- identifier that only the vault holds would betray that it is there.
ALTER TABLE hfj_idx_cmp_string_uniq DROP CONSTRAINT IF EXISTS idx_idxcmpstruniq_string;
CREATE UNIQUE INDEX idx_idxcmpstruniq_string ON hfj_idx_cmp_string_uniq (idx_string, partition_id);
