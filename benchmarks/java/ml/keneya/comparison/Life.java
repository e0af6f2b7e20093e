package ml.keneya.comparison;

/**
 * What is measured of a server besides its answers.
 *
 * @param first on an empty database
 * @param warm the second
 * @param idleBytes resident, some seconds after the second start
 * @param loadedBytes resident, after the load
 * @param load what loading took
 * @param emptyDatabaseBytes before anything was loaded
 * @param databaseBytes after
 */
record Life(
        Start first,
        Start warm,
        long idleBytes,
        long loadedBytes,
        Cost load,
        long emptyDatabaseBytes,
        long databaseBytes) {}
