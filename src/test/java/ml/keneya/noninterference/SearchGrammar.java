package ml.keneya.noninterference;

import static ml.keneya.noninterference.Vocabulary.pick;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import ml.keneya.noninterference.Vocabulary.Sort;

/** Makes searches of everything that the capability statement says can be searched, and of some that it does not. */
final class SearchGrammar {

    /** A search as it is written after the endpoint, and what it tries foremost. */
    record Search(String kind, String type, List<String> parameters) {

        String path() {
            return parameters.isEmpty() ? type : type + "?" + String.join("&", parameters);
        }
    }

    private record Parameter(String name, String kind) {}

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final List<String> PREFIXES = List.of("", "", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap");

    private final Vocabulary words;
    private final int instants;
    private final Map<String, List<Parameter>> parameters = new TreeMap<>();
    private final Map<String, List<Parameter>> populated = new TreeMap<>();
    private final Map<String, List<String>> includes = new TreeMap<>();
    private final Map<String, List<String>> revIncludes = new TreeMap<>();

    SearchGrammar(Vocabulary words, int instants, JsonNode capabilities) {
        this.words = words;
        this.instants = instants;
        for (JsonNode resource : capabilities.path("rest").path(0).path("resource")) {
            String type = resource.path("type").asText();
            List<Parameter> known = new ArrayList<>();
            resource.path("searchParam")
                    .forEach(each -> known.add(new Parameter(
                            each.path("name").asText(), each.path("type").asText())));
            parameters.put(type, known);
            populated.put(
                    type, known.stream().filter(each -> isPopulated(type, each)).toList());
            includes.put(type, texts(resource.path("searchInclude")));
        }
        readReferrers();
    }

    /** Which parameters of which types refer to each: the statement does not list them, for they would fill it. */
    private void readReferrers() {
        populated.forEach((type, known) -> known.stream()
                .filter(parameter -> parameter.kind().equals("reference"))
                .forEach(parameter -> words.referredTo(type, parameter.name())
                        .forEach(target -> revIncludes
                                .computeIfAbsent(target, each -> new ArrayList<>())
                                .add(type + ":" + parameter.name()))));
        if (revIncludes.isEmpty()) {
            throw new IllegalStateException("Nothing refers to anything");
        }
    }

    private boolean isPopulated(String type, Parameter parameter) {
        return sort(parameter)
                .filter(sort -> words.knows(type, sort, parameter.name()))
                .isPresent();
    }

    private static Optional<Sort> sort(Parameter parameter) {
        return switch (parameter.kind()) {
            case "token" -> Optional.of(Sort.TOKEN);
            case "date" -> Optional.of(Sort.DATE);
            case "number" -> Optional.of(Sort.NUMBER);
            case "quantity" -> Optional.of(Sort.QUANTITY);
            case "reference" -> Optional.of(Sort.REFERENCE);
            case "string" -> Optional.of(Sort.STRING);
            default -> Optional.empty();
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    String type(SplittableRandom random) {
        return pick(random, random.nextInt(20) == 0 ? parameters.keySet() : words.types());
    }

    Search search(SplittableRandom random) {
        String type = type(random);
        List<String> query = new ArrayList<>();
        String kind = foremost(random, type, query);
        int more = random.nextInt(3);
        for (int each = 0; each < more; each++) {
            query.add(random.nextInt(5) == 0 ? plain(random, type) : result(random, type));
        }
        return new Search(kind, type, query);
    }

    private String foremost(SplittableRandom random, String type, List<String> query) {
        switch (random.nextInt(17)) {
            case 0, 1 -> {
                query.add(chain(random, type, 1));
                return "chain";
            }
            case 2, 3 -> {
                query.add(has(random, type, 1));
                return "_has";
            }
            case 4 -> {
                query.add(random.nextBoolean() ? "_id=" + id(random, type) : plain(random, type));
                query.add(include(random, type));
                return "_include";
            }
            case 5, 6 -> {
                query.add(random.nextBoolean() ? "_id=" + id(random, type) : plain(random, type));
                query.add(revInclude(random, type));
                return "_revinclude";
            }
            case 7 -> {
                query.add(total(random));
                query.add(plain(random, type));
                return "total";
            }
            case 8 -> {
                query.add("_count=" + pick(random, 1, 2, 3, 5));
                query.add("_sort=" + sort(random, type));
                return "page";
            }
            case 9 -> {
                query.add(common(random, type));
                return "common parameter";
            }
            case 10 -> {
                query.add(text(random));
                return "text";
            }
            case 11 -> {
                query.add(label(random));
                return "label";
            }
            case 12 -> {
                iterate(random, type, query);
                return ":iterate";
            }
            default -> {
                query.add(plain(random, type));
                return "search";
            }
        }
    }

    /** A parameter of the type with a value. */
    String plain(SplittableRandom random, String type) {
        List<Parameter> known = parameters.getOrDefault(type, List.of());
        if (known.isEmpty()) {
            return common(random, type);
        }
        List<Parameter> likely = random.nextInt(6) == 0 ? List.of() : populated.getOrDefault(type, List.of());
        return plain(random, type, pick(random, likely.isEmpty() ? known : likely));
    }

    private String plain(SplittableRandom random, String type, Parameter parameter) {
        if (random.nextInt(25) == 0) {
            return parameter.name() + ":missing=" + random.nextBoolean();
        }
        String value = value(random, type, parameter);
        if (random.nextInt(6) == 0) {
            value += "," + value(random, type, parameter);
        }
        return parameter.name() + modifier(random, parameter) + "=" + value;
    }

    private static String modifier(SplittableRandom random, Parameter parameter) {
        if (random.nextInt(6) > 0) {
            return "";
        }
        return switch (parameter.kind()) {
            case "token" -> pick(random, ":not", ":not", ":text", ":text", ":of-type", ":in", ":below", ":not-in");
            case "string" -> pick(random, ":exact", ":contains", ":text", ":exact");
            case "uri" -> pick(random, ":below", ":above");
            case "reference" ->
                pick(random, ":identifier", ":Patient", ":Practitioner", ":Encounter", ":not", ":below");
            default -> pick(random, ":not", ":exact", ":x");
        };
    }

    private String value(SplittableRandom random, String type, Parameter parameter) {
        if (random.nextInt(40) == 0) {
            return pick(random, "", "x", "|", "'", "\\,", "http://", "9999", "*", "null", "é");
        }
        return switch (parameter.kind()) {
            case "token" -> token(random, type, parameter.name());
            case "date" -> date(random, type, parameter.name());
            case "number" -> pick(random, PREFIXES) + words.value(random, type, Sort.NUMBER, parameter.name());
            case "quantity" -> quantity(random, type, parameter.name());
            case "reference" -> reference(random, type, parameter.name());
            case "composite" ->
                token(random, type, parameter.name().split("-")[0]) + "$"
                        + pick(random, quantity(random, type, "value"), token(random, type, "value"));
            case "uri" -> pick(random, "http://example.org", "https://keneya.ml/fhir", "urn:x");
            default -> string(random, type, parameter.name());
        };
    }

    private String token(SplittableRandom random, String type, String name) {
        String value = words.value(random, type, Sort.TOKEN, name);
        int bar = value.indexOf('|');
        return switch (random.nextInt(5)) {
            case 0 -> bar < 0 ? "|" + value : value.substring(bar + 1);
            case 1 -> bar < 0 ? value : value.substring(0, bar + 1);
            default -> value;
        };
    }

    private String date(SplittableRandom random, String type, String name) {
        String value = words.value(random, type, Sort.DATE, name);
        return pick(random, PREFIXES)
                + switch (random.nextInt(5)) {
                    case 0 -> value.substring(0, 4);
                    case 1 -> value.length() >= 7 ? value.substring(0, 7) : value;
                    case 2 -> value.length() >= 10 ? value.substring(0, 10) : value;
                    default -> value;
                };
    }

    private String quantity(SplittableRandom random, String type, String name) {
        String value = words.value(random, type, Sort.QUANTITY, name);
        return pick(random, PREFIXES) + (random.nextInt(3) == 0 ? value.replaceFirst("\\|.*", "") : value);
    }

    private String string(SplittableRandom random, String type, String name) {
        String value = words.value(random, type, Sort.STRING, name).trim();
        return switch (random.nextInt(4)) {
            case 0 -> value.substring(0, Math.min(3, value.length()));
            case 1 -> random.nextBoolean() ? HiddenRecords.WORD : value;
            default -> value;
        };
    }

    private String reference(SplittableRandom random, String type, String name) {
        String address = switch (random.nextInt(10)) {
            case 0 -> words.hiddenAddress(random);
            case 1 -> words.address(random, type(random));
            default -> words.value(random, type, Sort.REFERENCE, name);
        };
        return switch (random.nextInt(10)) {
            case 0 -> address.substring(address.indexOf('/') + 1);
            case 1 -> "{{base}}/" + address;
            case 2 -> address + "/_history/1";
            default -> address;
        };
    }

    private String id(SplittableRandom random, String type) {
        String address = words.likelyAddress(random, type);
        return address.substring(address.indexOf('/') + 1);
    }

    private String chain(SplittableRandom random, String type, int depth) {
        List<Parameter> links = parameters.getOrDefault(type, List.of()).stream()
                .filter(parameter -> parameter.kind().equals("reference"))
                .filter(parameter -> random.nextInt(6) == 0 || isPopulated(type, parameter))
                .toList();
        if (links.isEmpty()) {
            return plain(random, type);
        }
        Parameter link = pick(random, links);
        String target = words.value(random, type, Sort.REFERENCE, link.name());
        String targetType = target.contains("/") ? target.substring(0, target.indexOf('/')) : "Patient";
        String rest = depth < 3 && random.nextInt(4) == 0
                ? chain(random, targetType, depth + 1)
                : random.nextInt(6) == 0
                        ? has(random, targetType, 2)
                        : random.nextInt(4) == 0 ? common(random, targetType) : plain(random, targetType);
        return link.name() + (random.nextInt(3) > 0 ? ":" + targetType : "") + "." + rest;
    }

    private String has(SplittableRandom random, String type, int depth) {
        List<String> referrers = revIncludes.getOrDefault(type, List.of());
        if (referrers.isEmpty()) {
            return plain(random, type);
        }
        String referrer = pick(random, referrers);
        String from = referrer.substring(0, referrer.indexOf(':'));
        String rest = depth < 2 && random.nextInt(6) == 0
                ? has(random, from, depth + 1)
                : random.nextInt(3) == 0
                        ? pick(random, common(random, from), label(random))
                        : random.nextInt(8) == 0 ? chain(random, from, 2) : plain(random, from);
        return "_has:" + referrer + ":" + rest;
    }

    private String include(SplittableRandom random, String type) {
        List<String> known = includes.getOrDefault(type, List.of());
        String what = known.isEmpty() || random.nextInt(4) == 0 ? "*" : pick(random, known);
        return "_include" + pick(random, "", "", ":iterate", ":recurse") + "=" + what;
    }

    private String revInclude(SplittableRandom random, String type) {
        List<String> known = revIncludes.getOrDefault(type, List.of());
        String what = known.isEmpty() || random.nextInt(3) == 0 ? "*" : pick(random, known);
        return "_revinclude" + pick(random, "", "", ":iterate") + "=" + what;
    }

    /** From a record or a few over what they refer to, or what refers to them, and on from there. */
    private void iterate(SplittableRandom random, String type, List<String> query) {
        query.add("_id=" + id(random, type) + "," + id(random, type));
        query.add(random.nextBoolean() ? "_revinclude=*" : revInclude(random, type));
        query.add("_include:iterate=" + pick(random, "*", "Encounter:subject", "Observation:has-member", "Task:focus"));
        if (random.nextBoolean()) {
            query.add("_revinclude:iterate="
                    + pick(random, "Observation:encounter", "Condition:subject", "Task:focus", "Provenance:target"));
        }
    }

    private static String total(SplittableRandom random) {
        return pick(random, "_summary=count", "_total=accurate", "_total=estimate", "_count=0", "_total=none");
    }

    private String sort(SplittableRandom random, String type) {
        List<Parameter> known = parameters.getOrDefault(type, List.of());
        String key = known.isEmpty() || random.nextInt(3) == 0
                ? pick(random, "_lastUpdated", "_id")
                : pick(random, known).name();
        return (random.nextBoolean() ? "-" : "") + key + (random.nextInt(4) == 0 ? "," + sort(random, type) : "");
    }

    /** A parameter that every type has. */
    private String common(SplittableRandom random, String type) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "_id=" + id(random, type) + (random.nextBoolean() ? "," + id(random, type) : "");
            case 3, 4 -> "_lastUpdated=" + pick(random, PREFIXES) + instant(random);
            case 5 -> label(random);
            case 6 -> "_list=" + id(random, "List");
            case 7 ->
                random.nextInt(4) > 0
                        ? "_lastUpdated=lt2100"
                        : "_filter=" + pick(random, "status eq \"final\"", "_id eq \"" + id(random, type) + "\"");
            default -> "_source=" + pick(random, "http://x", "#q12");
        };
    }

    String instant(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? pick(random, "2026", "2000-01-01", "2100", "1999-12-31T23:00:00Z")
                : "{{at:" + random.nextInt(instants) + "}}";
    }

    private String label(SplittableRandom random) {
        String type = type(random);
        if (random.nextInt(4) == 0 && words.knows(type, Sort.STRING, "profile")) {
            return "_profile=" + words.value(random, type, Sort.STRING, "profile");
        }
        if (random.nextInt(4) == 0) {
            return "_security=https://keneya.ml/sid/facility|"
                    + pick(random, "cscom-koreytondo", "csref-koreytondo", "");
        }
        return pick(random, "_security", "_security:not", "_security:not", "_tag", "_profile", "_security")
                + "="
                + pick(
                        random,
                        CONFIDENTIALITY + "|V",
                        "V",
                        CONFIDENTIALITY + "|",
                        CONFIDENTIALITY + "|R",
                        "http://terminology.hl7.org/CodeSystem/v3-ActCode|SDV",
                        "https://keneya.ml/fhir/StructureDefinition/ml-gbv-encounter",
                        "https://keneya.ml/fhir/StructureDefinition/ml-patient");
    }

    private String text(SplittableRandom random) {
        return pick(random, "_text", "_content", "_content", "_fulltext")
                + "="
                + pick(random, HiddenRecords.WORD, "suivi", "vaccin OR " + HiddenRecords.WORD, "urgence", "V", "zib*");
    }

    private String result(SplittableRandom random, String type) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> "_sort=" + sort(random, type);
            case 2 -> total(random);
            case 3 -> "_elements=" + pick(random, "id", "status,subject", "meta", "identifier");
            case 4 -> "_summary=" + pick(random, "true", "text", "data", "false");
            case 5, 6 -> "_count=" + pick(random, 1, 2, 10, 1000);
            case 7 -> "_offset=" + pick(random, 1, 2, 50);
            case 8 -> include(random, type);
            case 9 -> revInclude(random, type);
            case 10 ->
                random.nextInt(8) > 0
                        ? "_pretty=true"
                        : pick(random, "_contained=true", "_containedType=contained", "_type=Patient", "_query=x");
            default -> "_format=" + pick(random, "json", "xml", "application/fhir+json");
        };
    }

    /** A condition for a write: mostly an identifier of a record, ordinary or hidden. */
    String condition(SplittableRandom random, String type) {
        return random.nextInt(5) == 0
                ? plain(random, type)
                : "identifier=" + words.value(random, type, Sort.TOKEN, "identifier");
    }

    static Map<String, String> headers(SplittableRandom random) {
        Map<String, String> headers = new LinkedHashMap<>();
        switch (random.nextInt(14)) {
            case 0 -> headers.put("Accept", "application/fhir+xml");
            case 1 -> headers.put("Accept-Language", "en");
            case 2 -> headers.put("Prefer", "handling=lenient");
            case 3 -> headers.put("Cache-Control", "no-store");
            case 4 -> headers.put("Cache-Control", "no-cache");
            case 5 -> headers.put("If-None-Match", "W/\"1\"");
            case 6 -> headers.put("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT");
            case 7 -> headers.put("Prefer", "return=OperationOutcome");
            default -> {}
        }
        return headers;
    }
}
