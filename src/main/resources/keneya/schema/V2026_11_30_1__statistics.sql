-- HAPI asks for the 10 000 most common values of the columns that it searches by. For each join PostgreSQL compares two
-- such lists value by value while it plans (eqjoinsel), and unpacks one for each condition: planning took far longer than
-- the search (docs/decisions/0031-planning-is-cheap.md).
DO $$
DECLARE
    many record;
BEGIN
    FOR many IN
        SELECT attrelid::regclass AS its_table, attname AS name
        FROM pg_attribute
        JOIN pg_class ON pg_class.oid = attrelid
        WHERE attstattarget > 1000
            AND relname LIKE 'hfj\_%'
            AND relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'hfj_resource'::regclass)
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 1000', many.its_table, many.name);
    END LOOP;
END
$$;

-- Tables are joined by it, and no record has so many references that it would be common.
ALTER TABLE hfj_res_link ALTER COLUMN src_resource_id SET STATISTICS -1;

ANALYZE hfj_res_link;
ANALYZE hfj_spidx_token;
ANALYZE hfj_spidx_string;
ANALYZE hfj_spidx_quantity;
ANALYZE hfj_spidx_uri;
