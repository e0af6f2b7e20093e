package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import ml.keneya.pregnancy.Contact;
import ml.keneya.server.BegunEncounter;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;

/**
 * The contacts of a pregnancy and after it, among her encounters. Two of one day are one contact.
 *
 * @param mostContacts a greater number of a contact is a slip
 */
record ContactRecords(WomanFile file, int mostContacts) {

    private static final String NUMBER = "https://keneya.ml/fhir/StructureDefinition/ml-contact-number";

    /** The antenatal contacts of that pregnancy, the first first. */
    List<Contact> antenatal(Followed followed) {
        return ranked(antenatalEncounters(followed)
                .filter(encounter -> day(encounter)
                        .filter(day -> isOf(encounter, followed.episode())
                                ? !day.isAfter(followed.until())
                                : followed.holds(day))
                        .isPresent()));
    }

    /** Antenatal contacts of that pregnancy of which nobody knows the day. */
    List<String> undated(Followed followed) {
        return antenatalEncounters(followed)
                .filter(encounter ->
                        isOf(encounter, followed.episode()) && day(encounter).isEmpty())
                .map(ContactRecords::fact)
                .toList();
    }

    /** The contacts after its end. */
    List<Contact> postnatal(LocalDate end, LocalDate until) {
        return ranked(file.encounters().stream().filter(encounter -> isPostnatal(encounter, end, until)));
    }

    /** Whether it is a contact of the weeks after that day: hers, or the newborn's own. */
    static boolean isPostnatal(Encounter encounter, LocalDate end, LocalDate until) {
        return BegunEncounter.is(encounter)
                && PregnancyCodes.POSTNATAL_CARE.areOf(encounter)
                && day(encounter)
                        .filter(day -> !day.isBefore(end) && !day.isAfter(until))
                        .isPresent();
    }

    private Stream<Encounter> antenatalEncounters(Followed followed) {
        return file.encounters().stream()
                .filter(encounter -> BegunEncounter.is(encounter)
                        && isAntenatal(encounter, followed.episode())
                        && !followed.ofOthers()
                                .contains(encounter.getIdElement().getIdPart()));
    }

    /** Whether it is an antenatal contact if it is of that pregnancy. One without a type may be. */
    private static boolean isAntenatal(Encounter encounter, Episode episode) {
        boolean untyped = !encounter.hasType() && !encounter.hasServiceType();
        return (untyped && isOf(encounter, episode)) || isAntenatal(encounter);
    }

    /** By its type; one without a type by its reason. */
    private static boolean isAntenatal(Encounter encounter) {
        boolean typed = encounter.hasType() || encounter.hasServiceType();
        return typed
                ? Codes.ANTENATAL_CARE.areOf(encounter)
                : encounter.getReasonCode().stream()
                        .flatMap(reason -> reason.getCoding().stream())
                        .anyMatch(coding -> PregnancyCodes.ANC_REASONS.equals(coding.getSystem()));
    }

    /** Whether it may be a contact of a pregnancy or after it, whichever pregnancy that is. */
    static boolean mayHave(Encounter encounter) {
        return encounter.hasEpisodeOfCare() || isAntenatal(encounter) || PregnancyCodes.POSTNATAL_CARE.areOf(encounter);
    }

    private static boolean isOf(Encounter encounter, Episode episode) {
        return encounter.getEpisodeOfCare().stream()
                .anyMatch(reference ->
                        episode.id().equals(reference.getReferenceElement().getIdPart()));
    }

    static Optional<LocalDate> day(Encounter encounter) {
        return Days.of(encounter.getPeriod().getStartElement()).flatMap(Days::day);
    }

    private static String fact(Encounter encounter) {
        return "Encounter/" + encounter.getIdElement().getIdPart();
    }

    /** By their days; where a number tells of contacts made elsewhere, these are counted. */
    private List<Contact> ranked(Stream<Encounter> encounters) {
        Map<LocalDate, List<Encounter>> days = new TreeMap<>();
        encounters.forEach(encounter -> days.computeIfAbsent(day(encounter).orElseThrow(), each -> new ArrayList<>())
                .add(encounter));
        List<Contact> contacts = new ArrayList<>();
        int rank = 0;
        for (Map.Entry<LocalDate, List<Encounter>> day : days.entrySet()) {
            int numbered = day.getValue().stream().mapToInt(this::number).max().orElse(0);
            rank = Math.max(rank + 1, numbered);
            contacts.add(new Contact(
                    rank,
                    day.getKey(),
                    day.getValue().stream().map(ContactRecords::fact).toList()));
        }
        return contacts;
    }

    private int number(Encounter encounter) {
        Extension extension = encounter.getExtensionByUrl(NUMBER);
        return extension != null
                        && extension.getValue() instanceof IntegerType number
                        && number.hasValue()
                        && number.getValue() <= mostContacts
                ? number.getValue()
                : 0;
    }
}
