package ml.keneya.confidentiality.consent;

/**
 * Why a record is refused.
 *
 * @param where the element, as a path from the record: {@code provision.provision[0].actor}
 * @param sentence the key of the sentence in the messages
 */
record Defect(String where, String sentence) {}
