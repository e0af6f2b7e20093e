package ml.keneya.cdshooks;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.guidance.fhir.SentFile;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The records of the patient of a call, wherever they are kept. */
interface Records {

    /** The one of that id, if it is there. */
    <T extends Resource> Optional<T> read(Class<T> type, String id) throws ServletException, IOException;

    /** Those of that query; more may be among them that are of the same type. */
    List<Resource> find(RecordQuery query) throws ServletException, IOException;

    /** The Organization that has that number of a facility, as a reference, if there is one and no other. */
    Optional<Reference> facility(String number) throws ServletException, IOException;

    /** Those that the client sent. Which facilities there are he does not send. */
    static Records of(SentFile file) {
        return new Records() {
            @Override
            public <T extends Resource> Optional<T> read(Class<T> type, String id) {
                return Stream.concat(Stream.of(file.patient()), file.records().stream())
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(each -> id.equals(each.getIdElement().getIdPart()))
                        .findFirst();
            }

            @Override
            public List<Resource> find(RecordQuery query) {
                return file.records().stream()
                        .filter(each -> each.fhirType().equals(query.type()))
                        .toList();
            }

            @Override
            public Optional<Reference> facility(String number) {
                return Optional.empty();
            }
        };
    }
}
