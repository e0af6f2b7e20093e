package ml.keneya.cdshooks;

import static java.util.stream.Collectors.joining;

import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceIndicatorEnum;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardSourceJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.cdshooks.Advice.Said;
import ml.keneya.server.Messages;

/**
 * Findings as cards: each urgent one by itself, the most urgent first, and each about which something can be done; what
 * else there is to know in one.
 */
record Cards(Messages messages, List<Suggestions> suggestions) {

    /** CDS Hooks: a summary has fewer than 140 characters. */
    private static final int LONGEST = 139;

    private static final List<String> URGENCIES = List.of("critical", "warning", "info");

    CdsServiceResponseJson of(Situation now, Locale language) {
        CardIds ids = new CardIds(now.call(), now.service());
        Advice advice = now.advice();
        boolean isCared = advice.has("treatment") || advice.has("episode");
        boolean tellsAll = advice.findings().stream().anyMatch(Said::isUrgent)
                || (now.service().tellsAll() && isCared);
        List<Said> alone = advice.findings().stream()
                .filter(said -> said.isUrgent()
                        || (tellsAll && suggested(said, now).findAny().isPresent()))
                .sorted(Comparator.comparingInt((Said said) -> URGENCIES.indexOf(said.urgency()))
                        .thenComparing(said -> !said.isDecision()))
                .toList();
        List<Said> others =
                advice.findings().stream().filter(said -> !alone.contains(said)).toList();

        CdsServiceResponseJson answer = new CdsServiceResponseJson();
        Set<String> offered = new HashSet<>();
        alone.forEach(said -> {
            CdsServiceResponseCardJson card = card(said.text(), said.urgency(), List.of(said), language)
                    .setUuid(ids.of("card-" + answer.getCards().size()));
            suggested(said, now)
                    // The same finding of two records asks for one thing.
                    .filter(suggestion -> offered.add(suggestion.key() + '-' + suggestion.about()))
                    .forEach(suggestion -> {
                        card.addSuggestion(suggestion.said(messages, ids, language));
                        card.setSelectionBehaviour("at-most-one");
                    });
            answer.addCard(card);
        });
        if (!others.isEmpty() && tellsAll) {
            answer.addCard(card(messages.text(language, "cdshooks.others"), "info", others, language)
                    .setUuid(ids.of("others")));
        }
        return answer;
    }

    private Stream<Suggestion> suggested(Said said, Situation now) {
        return suggestions.stream()
                .flatMap(each -> each.of(said, now))
                .filter(each -> !now.orders().have(each.resource()))
                .map(each -> each.labelled(now.advice().labels()));
    }

    private CdsServiceResponseCardJson card(String summary, String urgency, List<Said> said, Locale language) {
        return new CdsServiceResponseCardJson()
                .setSummary(summary.length() > LONGEST ? summary.substring(0, LONGEST - 1) + '…' : summary)
                .setDetail(said.stream().map(each -> detail(each, language)).collect(joining("\n\n")))
                .setIndicator(CdsServiceIndicatorEnum.valueOf(urgency.toUpperCase(Locale.ROOT)))
                .setSource(new CdsServiceResponseCardSourceJson()
                        .setLabel(said.stream()
                                .flatMap(each -> each.sources().stream())
                                .findFirst()
                                .orElse("Keneya")));
    }

    /** In Markdown: what is said, where it stands, and of which records it is. */
    private String detail(Said said, Locale language) {
        StringBuilder text = new StringBuilder(said.text());
        if (!said.sources().isEmpty()) {
            text.append("\n\n*").append(messages.text(language, "cdshooks.sources", String.join("; ", said.sources())));
            if (!said.confirmed()) {
                text.append(' ').append(messages.text(language, "cdshooks.unconfirmed"));
            }
            text.append('*');
        }
        if (!said.from().isEmpty()) {
            text.append("\n\n").append(messages.text(language, "cdshooks.from", String.join(", ", said.from())));
        }
        return text.toString();
    }
}
