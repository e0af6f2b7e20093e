package ml.keneya.storage.schema;

/**
 * Proof that the schema is what this version needs: who reads tables asks for it.
 *
 * @param name the schema that holds the tables of the engine, unquoted
 */
public record MigratedSchema(String name) {}
