-- HAPI asks for the 10 000 most common sources of references. Tables are joined by them, and for each join PostgreSQL
-- compares two such lists, each value with each, while it plans: forty times as long as the search took
-- (docs/decisions/0031-planning-is-cheap.md). No record has so many references that its id is common.
ALTER TABLE hfj_res_link ALTER COLUMN src_resource_id SET STATISTICS 100;

-- Not at the first start: of a table that was analyzed while it was empty PostgreSQL believes that it stays so.
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_class WHERE oid = 'hfj_res_link'::regclass AND reltuples > 0) THEN
        ANALYZE hfj_res_link (src_resource_id);
    END IF;
END
$$;
