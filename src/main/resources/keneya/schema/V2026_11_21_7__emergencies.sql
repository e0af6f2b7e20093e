-- Who may break the glass.
ALTER TABLE keneya.user_account ADD COLUMN breaks_the_glass boolean NOT NULL DEFAULT false;

-- Why he did, in his words; in the vault's chain only.
ALTER TABLE keneya.audit_event ADD COLUMN reason text;

-- What the privacy officer is to be told of. Neither patient nor reason: these are in the audit.
CREATE TABLE keneya.emergency_notice (
    id          uuid PRIMARY KEY,
    user_id     text NOT NULL,
    facility    text,
    opened      boolean NOT NULL, -- or in vain: nobody was known by what he named
    occurred_at timestamptz NOT NULL,
    told_at     timestamptz
);
CREATE INDEX emergency_notice_to_tell ON keneya.emergency_notice (occurred_at) WHERE told_at IS NULL;
