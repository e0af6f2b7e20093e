package ml.keneya.guidance;

/**
 * Where a figure or a rule stands.
 *
 * @param citation the document and its place, readable to who has it
 * @param confirmed whether it was read there; if not it is [M], from memory, and an answer that rests on it says so
 */
public record Source(String citation, boolean confirmed) {}
