package ml.keneya.storage;

import java.util.Map;

/** Properties of Hibernate that a part of the storage adds. */
public record EngineProperties(Map<String, Object> properties) {}
