package ml.keneya.storage.schema;

/** Proof that the schema is what this version needs: who reads tables asks for it. */
public record MigratedSchema() {}
