package ml.keneya.storage.erasure;

import org.hl7.fhir.r4.model.IdType;

/**
 * A resource in which a person is, deleted ones included.
 *
 * @param number how the engine's tables name it
 * @param type its type
 * @param id its logical id
 */
record Trace(long number, String type, String id) {

    IdType reference() {
        return new IdType(type, id);
    }
}
