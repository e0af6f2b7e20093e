package ml.keneya.confidentiality.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rule G1: a survivor is referred to whom she permits, for the services and the time that she permits, and what she is
 * referred with is all that he sees.
 *
 * @param permits all that she permits
 * @param names what recipients are called
 */
record SharingRule(List<Permit> permits, RecipientNames names) {

    SharingRule {
        permits = List.copyOf(permits);
    }

    /**
     * A record that a facility sees for a time.
     *
     * @param facility its number, or reference
     * @param record {@code Type/id}
     * @param span when
     */
    record Shared(String facility, String record, Span span) {}

    /** The first element of the referral that names somebody whom she does not permit now. */
    Optional<String> breach(Referral referral, Set<GbvService> services, Optional<String> author, Instant now) {
        return referral.recipients().stream()
                .filter(recipient -> names.of(recipient.who()).stream()
                        .filter(name -> !author.equals(Optional.of(name)))
                        .anyMatch(name -> spans(name, services).noneMatch(span -> span.contains(now))))
                .map(Referral.Recipient::where)
                .findFirst();
    }

    /** All that is to be seen by others on account of those referrals, now and later. */
    Set<Shared> shared(Collection<Referral> referrals, Instant now) {
        Set<Shared> shared = new LinkedHashSet<>();
        for (Referral referral : referrals) {
            Set<String> records = records(referral, referrals);
            for (Referral.Recipient recipient : referral.recipients()) {
                for (String facility : names.of(recipient.who())) {
                    spans(facility, services(referral, referrals))
                            .filter(span -> span.endsAfter(now))
                            .forEach(span -> records.forEach(record -> shared.add(new Shared(facility, record, span))));
                }
            }
        }
        return shared;
    }

    /** Which services it asks for; a Task may leave that to the request that it is about. */
    static Set<GbvService> services(Referral referral, Collection<Referral> all) {
        if (!referral.services().isEmpty()) {
            return referral.services();
        }
        Set<GbvService> services = new LinkedHashSet<>();
        all.stream()
                .filter(each -> referral.items().contains(each.id()))
                .forEach(each -> services.addAll(each.services()));
        return services;
    }

    /** The referral, what it refers to, and the Tasks about it that are sent to nobody else. */
    private static Set<String> records(Referral referral, Collection<Referral> all) {
        Set<String> records = new LinkedHashSet<>();
        records.add(referral.id());
        records.addAll(referral.items());
        referral.patient().ifPresent(records::add);
        for (Referral each : all) {
            if (referral.items().contains(each.id())) {
                records.addAll(each.items());
            }
            if (each.recipients().isEmpty() && each.items().contains(referral.id())) {
                records.add(each.id());
            }
        }
        return records;
    }

    /** When she permits all of these services to that recipient. */
    private Stream<Span> spans(String recipient, Set<GbvService> services) {
        if (services.isEmpty()) {
            return Stream.empty();
        }
        Stream<Span> spans = Stream.of(Span.ALWAYS);
        for (GbvService service : services) {
            spans = spans.flatMap(span -> permits.stream()
                    .filter(permit -> permit.recipients().contains(recipient)
                            && permit.services().contains(service))
                    .map(permit -> span.and(permit.span())));
        }
        return spans;
    }
}
