package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.pregnancy.Contact;
import ml.keneya.pregnancy.ContactPlan;
import ml.keneya.pregnancy.Dating;
import ml.keneya.pregnancy.DueContact;
import ml.keneya.pregnancy.Slot;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** A pregnancy as parameters (docs/pregnancy.md says which). */
record FollowUpAnswer(ContactPlan plan, int term, FindingParts parts) {

    void add(Parameters answer, FollowUp followUp, Locale language) {
        Followed followed = followUp.followed();
        answer.addParameter()
                .setName("episode")
                .setValue(new Reference(followed.episode().fact()));
        followed.ending().ifPresent(ending -> add(answer, ending));
        followUp.dating().ifPresent(dating -> add(answer, dating, followed.until()));
        followUp.contacts()
                .forEach(contact -> add(
                        answer,
                        "contact",
                        contact,
                        followUp.dating().flatMap(dating -> plan.slot(dating, contact.day()))));
        followed.ending()
                .flatMap(Ending::day)
                .ifPresent(end -> followUp.postnatal()
                        .forEach(contact ->
                                add(answer, "postnatalContact", contact, plan.slotAfter(end, contact.day()))));
        followUp.due().forEach(due -> add(answer, due));
        followUp.findings().forEach(finding -> parts.add(answer, finding, language));
    }

    private static void add(Parameters answer, Ending ending) {
        ending.day().ifPresent(day -> answer.addParameter().setName("ended").setValue(date(day)));
        ending.closure()
                .ifPresent(closure -> answer.addParameter().setName("closure").setValue(new CodeType(closure)));
    }

    /** On the day, or on the last of the pregnancy. */
    private void add(Parameters answer, Dating dating, LocalDate day) {
        if (dating.began().day().isPresent()) {
            answer.addParameter().setName("gestationalAgeInDays").setValue(new IntegerType(dating.leastOn(day)));
            answer.addParameter().setName("gestationalAge").setValue(new StringType(Dating.weeks(dating.leastOn(day))));
        } else {
            answer.addParameter().setName("leastGestationalAgeInDays").setValue(new IntegerType(dating.leastOn(day)));
            answer.addParameter().setName("mostGestationalAgeInDays").setValue(new IntegerType(dating.mostOn(day)));
        }
        Days birth = dating.after(term);
        if (birth.day().isPresent()) {
            answer.addParameter().setName("edd").setValue(date(birth.first()));
        } else {
            answer.addParameter().setName("leastEdd").setValue(date(birth.first()));
            answer.addParameter().setName("mostEdd").setValue(date(birth.last()));
        }
        answer.addParameter().setName("dating").setValue(new CodeType(code(dating.basis())));
        dating.method()
                .ifPresent(
                        method -> answer.addParameter().setName("datingMethod").setValue(new CodeType(method)));
        answer.addParameter().setName("exact").setValue(new BooleanType(dating.isExact()));
        dating.facts()
                .forEach(fact -> answer.addParameter().setName("datedFrom").setValue(new Reference(fact)));
    }

    private static void add(Parameters answer, String name, Contact contact, Optional<Slot> slot) {
        ParametersParameterComponent part = answer.addParameter().setName(name);
        add(part, "rank", new IntegerType(contact.rank()));
        add(part, "date", date(contact.day()));
        slot.ifPresent(each -> add(part, "slot", new IntegerType(each.number())));
        contact.facts().forEach(fact -> add(part, "from", new Reference(fact)));
    }

    private static void add(Parameters answer, DueContact due) {
        ParametersParameterComponent part = answer.addParameter().setName("due");
        add(part, "schedule", new CodeType(code(due.slot().schedule())));
        add(part, "slot", new IntegerType(due.slot().number()));
        add(part, "state", new CodeType(code(due.state())));
        add(part, "earliest", date(due.earliest()));
        if (due.due().day().isPresent()) {
            add(part, "date", date(due.due().first()));
        } else {
            add(part, "least", date(due.due().first()));
            add(part, "most", date(due.due().last()));
        }
        add(part, "overdue", date(due.overdue()));
        add(part, "confirmed", new BooleanType(due.slot().source().confirmed()));
        add(part, "source", new StringType(due.slot().source().citation()));
    }

    private static void add(ParametersParameterComponent part, String name, Type value) {
        part.addPart().setName(name).setValue(value);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }
}
