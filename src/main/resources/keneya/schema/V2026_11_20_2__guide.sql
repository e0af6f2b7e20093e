-- What of the implementation guide this database holds, so that an unchanged guide costs one query at start.
CREATE TABLE guide (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    sha256 text NOT NULL
);

CREATE TABLE guide_artifact (
    name text PRIMARY KEY, -- such as StructureDefinition/ml-muac
    sha256 text NOT NULL
);
