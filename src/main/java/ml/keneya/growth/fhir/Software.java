package ml.keneya.growth.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/**
 * This server, as the device of what it derives.
 *
 * @param name what it is called, and its version
 */
record Software(String name) {

    private static final String SYSTEM = "https://keneya.ml/sid/software";
    private static final String VALUE = "keneya";

    void derives(Observation record) {
        Reference device = new Reference().setType("Device").setDisplay(name);
        device.getIdentifier().setSystem(SYSTEM).setValue(VALUE);
        record.setDevice(device);
    }

    /** Whether the record names such a device, however it writes it: no client does. */
    static boolean named(Observation record) {
        return SYSTEM.equals(record.getDevice().getIdentifier().getSystem());
    }

    /** Whether this server derived it. */
    static boolean derived(Observation record) {
        return SYSTEM.equals(record.getDevice().getIdentifier().getSystem())
                && VALUE.equals(record.getDevice().getIdentifier().getValue());
    }
}
