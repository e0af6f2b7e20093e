package ml.keneya.noninterference;

import ml.keneya.support.Answer;

/** Two answers that should have been one. */
record Difference(Query query, Request request, String what, Answer with, Answer without) {

    private static final int LONGEST = 1_500;

    @Override
    public String toString() {
        return "%s%n  of %s %s by %s: %s%n  with the vault: %s%n  without:        %s%n"
                .formatted(
                        query,
                        request.method(),
                        request.path(),
                        request.caller(),
                        what,
                        shortened(with),
                        shortened(without));
    }

    private static String shortened(Answer answer) {
        String body = answer.body().replaceAll("\\s+", " ");
        return answer.status() + " " + body.substring(0, Math.min(LONGEST, body.length()));
    }
}
