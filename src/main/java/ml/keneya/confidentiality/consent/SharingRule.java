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

    /**
     * What is to be seen by others on account of referrals, now and later.
     *
     * @param referrals those that send her somewhere
     * @param all these and whatever else asks for services for her
     */
    Set<Shared> shared(Collection<Referral> referrals, Collection<Referral> all, Instant now) {
        Set<Shared> shared = new LinkedHashSet<>();
        for (Referral referral : referrals) {
            Set<GbvService> services = services(referral, all);
            Set<String> records = records(referral, referrals, services);
            for (Referral.Recipient recipient : referral.recipients()) {
                for (String facility : names.of(recipient.who())) {
                    spans(facility, services)
                            .filter(span -> span.endsAfter(now))
                            .forEach(span -> records.forEach(record -> shared.add(new Shared(facility, record, span))));
                }
            }
        }
        return shared;
    }

    /** Which services it asks for: its own, and those of the requests and Tasks that it sends along. */
    static Set<GbvService> services(Referral referral, Collection<Referral> all) {
        Set<String> sent = sent(referral, all);
        Set<GbvService> services = new LinkedHashSet<>(referral.services());
        all.stream().filter(each -> sent.contains(each.id())).forEach(each -> services.addAll(each.services()));
        return services;
    }

    /** What it refers to, and what a request or Task among that refers to. */
    private static Set<String> sent(Referral referral, Collection<Referral> all) {
        Set<String> sent = new LinkedHashSet<>(referral.items());
        all.stream().filter(each -> referral.items().contains(each.id())).forEach(each -> sent.addAll(each.items()));
        return sent;
    }

    /** The referral, what it sends along, and the Tasks about it that are sent to nobody else and ask for no more. */
    private static Set<String> records(Referral referral, Collection<Referral> all, Set<GbvService> services) {
        Set<String> records = sent(referral, all);
        records.add(referral.id());
        referral.patient().ifPresent(records::add);
        all.stream()
                .filter(each -> each.recipients().isEmpty()
                        && each.items().contains(referral.id())
                        && services.containsAll(each.services()))
                .map(Referral::id)
                .forEach(records::add);
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
