-- Facilities that are still to be told, by a Task, that nothing of a survivor is shared with them any more. Written by the
-- transaction that ends the sharing, so that telling cannot fail it; the Task takes the row away. In the vault by partition_id.
CREATE TABLE keneya.ended_sharing (
    partition_id integer NOT NULL,
    facility     text NOT NULL, -- as in shared_record
    patient      text NOT NULL, -- the id of the Patient
    next_try     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (facility, patient)
);
