package ml.keneya.demo;

import org.hl7.fhir.r4.model.Coding;

/** Where codes are of. */
enum Terms {
    KENEYA("https://keneya.ml/fhir/CodeSystem/"),
    HL7("http://terminology.hl7.org/CodeSystem/");

    static final String LOINC = "http://loinc.org";
    static final String UCUM = "http://unitsofmeasure.org";

    private final String base;

    Terms(String base) {
        this.base = base;
    }

    Coding code(String list, String code) {
        return new Coding(base + list, code, null);
    }

    static String profile(String id) {
        return "https://keneya.ml/fhir/StructureDefinition/" + id;
    }

    static String extension(String id) {
        return profile(id);
    }
}
