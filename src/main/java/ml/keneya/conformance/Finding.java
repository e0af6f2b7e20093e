package ml.keneya.conformance;

/**
 * What is wrong with a resource.
 *
 * @param rule the key of the invariant, such as {@code ml-muac-1}, or the id of the validator's message
 * @param path where, as FHIRPath
 * @param sentence what the rule asks, in the caller's language
 */
record Finding(String rule, String path, String sentence) {}
