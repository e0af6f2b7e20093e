-- Of an administrator's change of someone's access: whose, what, and what he has from then on (what he had, if removed).
ALTER TABLE keneya.audit_event
    ADD COLUMN subject_type text, -- client or user
    ADD COLUMN subject text, -- his id
    ADD COLUMN subject_change text, -- registered, changed, removed, locked, unlocked, password-reset,
                                    -- secret-renewed
    ADD COLUMN subject_role text,
    ADD COLUMN subject_facility text,
    ADD COLUMN subject_very_restricted text, -- what his scopes allow in the vault: none, files or sees
    ADD COLUMN subject_breaks_the_glass boolean;

-- "reason" also says why a sign-in failed.
COMMENT ON COLUMN keneya.audit_event.reason IS 'why the glass was broken, or why a sign-in failed';
