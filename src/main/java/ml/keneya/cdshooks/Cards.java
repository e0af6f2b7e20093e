package ml.keneya.cdshooks;

import static java.util.stream.Collectors.joining;

import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceIndicatorEnum;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardSourceJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ml.keneya.cdshooks.Advice.Said;
import ml.keneya.server.Messages;

/** Findings as cards: each urgent one by itself, the most urgent first, what else there is to know in one. */
record Cards(Messages messages, AdmissionSuggestion admissions) {

    /** CDS Hooks: a summary has fewer than 140 characters. */
    private static final int LONGEST = 139;

    private static final String OUTCOME = "outcome";
    private static final List<String> URGENCIES = List.of("critical", "warning", "info");

    CdsServiceResponseJson of(Advice advice, CdsService service, Call call, Locale language) {
        CardIds ids = new CardIds(call, service);
        CdsServiceResponseJson answer = new CdsServiceResponseJson();
        List<Said> urgent = advice.findings().stream()
                .filter(Said::isUrgent)
                .sorted(Comparator.comparingInt((Said said) -> URGENCIES.indexOf(said.urgency()))
                        .thenComparing(said -> !said.code().equals(OUTCOME)))
                .toList();
        urgent.forEach(said -> {
            CdsServiceResponseCardJson card = card(said.text(), said.urgency(), List.of(said), language)
                    .setUuid(ids.of("card-" + answer.getCards().size()));
            if (said.code().equals(OUTCOME)) {
                admissions.of(advice, call.patient(), ids, language).ifPresent(suggestion -> {
                    card.addSuggestion(suggestion);
                    card.setSelectionBehaviour("at-most-one");
                });
            }
            answer.addCard(card);
        });
        List<Said> others =
                advice.findings().stream().filter(said -> !said.isUrgent()).toList();
        boolean isCared = advice.has("treatment") || advice.has("episode");
        if (!others.isEmpty() && (!urgent.isEmpty() || (service.tellsAll() && isCared))) {
            answer.addCard(card(messages.text(language, "cdshooks.others"), "info", others, language)
                    .setUuid(ids.of("others")));
        }
        return answer;
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
