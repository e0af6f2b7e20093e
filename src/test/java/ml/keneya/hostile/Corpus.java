package ml.keneya.hostile;

import static ml.keneya.hostile.HostileRequest.JSON;
import static ml.keneya.hostile.HostileRequest.XML;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Any number of malformed and hostile requests, each made from its number alone: the same ones on every machine. */
final class Corpus {

    private static final long SEED = 20261121;
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final List<String> TYPES = List.of(
            "Patient",
            "Observation",
            "Encounter",
            "Condition",
            "EpisodeOfCare",
            "Task",
            "Appointment",
            "Binary",
            "DocumentReference",
            "Composition",
            "Bundle",
            "Questionnaire",
            "ValueSet",
            "CodeSystem",
            "Parameters",
            "MedicationRequest",
            "Group",
            "List",
            "Basic",
            "AuditEvent",
            "Provenance",
            "Consent",
            "Flag");
    private static final List<String> PLACES = List.of(
            "",
            "DomainResource",
            "patient",
            "Patient/",
            "$x",
            "_history",
            "metadata/x",
            "%2e%2e",
            "Patient;a=b",
            "Foo");
    private static final List<String> MODIFIERS = List.of(
            "",
            "",
            "",
            ":exact",
            ":contains",
            ":missing",
            ":not",
            ":text",
            ":in",
            ":not-in",
            ":below",
            ":above",
            ":identifier",
            ":of-type",
            ":Patient",
            ":iterate",
            ":nonsense",
            ":",
            "::",
            ".name",
            ".",
            ":Patient.name",
            ":Patient.organization.name",
            ".identifier.x",
            "-x");
    private static final List<String> CONTROLS = List.of(
            "_count",
            "_offset",
            "_sort",
            "_summary",
            "_total",
            "_elements",
            "_include",
            "_revinclude",
            "_include:iterate",
            "_contained",
            "_containedType",
            "_format",
            "_pretty",
            "_lastUpdated",
            "_id",
            "_tag",
            "_security",
            "_profile",
            "_source",
            "_text",
            "_content",
            "_has",
            "_list",
            "_type",
            "_query",
            "_filter",
            "_since",
            "_at",
            "_getpages",
            "_getpagesoffset",
            "_bundletype",
            "_has:Observation:patient:code",
            "_has:Observation:patient:_has:Encounter:patient:date",
            "_has:::",
            "_mdm",
            "_narrative",
            "_outputFormat",
            "_language",
            "_maxresults",
            "_expunge",
            "_cascade",
            "_graph",
            "_page");
    private static final List<String> SEARCHED = List.of(
            "2026",
            "ge2026-01",
            "2026-11-21T10:00:00+00:00",
            "a",
            "Traor\u00e9",
            "http://loinc.org|29463-7",
            "Patient/1",
            "lt115|http://unitsofmeasure.org|mm",
            "true",
            "*",
            "Observation:patient",
            "name",
            "-name",
            "count",
            "text",
            "accurate",
            "5",
            "1,2,3",
            "a$b",
            "family");
    private static final List<String> OPERATIONS = List.of(
            "$everything",
            "$validate",
            "$meta",
            "$meta-add",
            "$meta-delete",
            "$expand",
            "$lookup",
            "$validate-code",
            "$translate",
            "$subsumes",
            "$expunge",
            "$reindex",
            "$delete-expunge",
            "$export",
            "$import",
            "$graphql",
            "$lastn",
            "$snapshot",
            "$process-message",
            "$document",
            "$get-resource-counts",
            "$diff",
            "$apply",
            "$trigger-subscription",
            "$mdm-submit",
            "$hapi.fhir.bulk-patch",
            "$match",
            "$",
            "$nope",
            "$every%00thing");
    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "If-None-Exist",
            "If-Modified-Since",
            "Prefer",
            "Accept",
            "Accept-Language",
            "Accept-Charset",
            "Content-Language",
            "X-Request-Id",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Request-Partition-IDs",
            "X-Rewrite-History",
            "X-Cascade",
            "X-Retry-On-Version-Conflict",
            "X-Upsert-Extistence-Check",
            "Range",
            "Expect-Nothing",
            "Cookie",
            "Origin",
            "X-Progress",
            "Cache-Control",
            "Warning",
            "X-Meta-Snapshot-Mode");
    private static final List<String> HEADER_VALUES = List.of(
            "W/\"1\"",
            "W/\"999999999999999999999\"",
            "\"\"",
            "*",
            "W/",
            "respond-async",
            "return=nothing",
            "handling=lenient",
            "handling=",
            "application/fhir+json;q=x",
            "*/*",
            "text/html",
            "application/fhir+xml",
            "image/png",
            "fr;q=9",
            "-",
            "zz-ZZ-zz",
            "delete",
            "max-retries=100000; retry=true",
            "DELETE",
            "Thu, 32 Foo 2026",
            "bytes=0-1",
            "no-cache",
            "no-store",
            "max-results=1000000",
            "identifier=",
            "?",
            "name=a&name=b",
            "127.0.0.1",
            "DEFAULT,_ALL",
            "_ALL",
            "SOURCE,TAG,NONE");
    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get", "PROPFIND", "LOCK");
    private static final List<String> CONTENT_TYPES = List.of(
            JSON,
            XML,
            "Content-Type: application/json",
            "Content-Type: application/fhir+json;charset=utf-16",
            "Content-Type: text/html",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data",
            "Content-Type: application/json-patch+json",
            "Content-Type: application/xml-patch+xml",
            "Content-Type: ;",
            "Content-Type: application/fhir+json; fhirVersion=5.0",
            "Content-Type: application/graphql",
            "X-No-Type: 1",
            "Content-Type: application/fhir+turtle",
            "Content-Type: application/octet-stream");

    private static final List<String> GRANTS =
            List.of("client_credentials", "authorization_code", "refresh_token", "password", "", "a b");
    private static final List<String> TOKEN_PARAMETERS = List.of(
            "scope",
            "client_id",
            "client_secret",
            "client_assertion",
            "client_assertion_type",
            "code",
            "code_verifier",
            "redirect_uri",
            "refresh_token",
            "grant_type",
            "x");
    private static final List<String> CREDENTIALS =
            List.of("", "Og==", "YWRtaW46", "YWRtaW46YWRtaW4=", "=", "\uFFFD", "x y");

    private final List<JsonNode> seeds;
    private final List<JsonNode> bundles;
    private final String patient;

    /** @param patient the id of a patient who may be changed, and deleted */
    Corpus(String patient) {
        this.patient = patient;
        this.seeds = read("classpath*:keneya/profiles/*.json").stream()
                .filter(seed -> !seed.path("resourceType").asText().matches("StructureDefinition|SearchParameter"))
                .toList();
        this.bundles = read("classpath*:demo/*.json");
    }

    /** The valid transactions that hostile ones are made from. */
    List<String> bundles() {
        return bundles.stream().map(JsonNode::toString).toList();
    }

    private static List<JsonNode> read(String pattern) {
        try {
            List<JsonNode> read = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read.add(Hostility.read( // With identifiers of its own: the suite posts the same day elsewhere.
                        file.getContentAsString(StandardCharsets.UTF_8).replace("koreytondo", "hostile")));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HostileRequest request(int number) {
        HostileRequest request = made(number);
        // From a chance of its own: the request stays the same whoever sends it.
        return request.caller() == HostileCaller.ADMINISTRATOR
                ? request
                : request.by(HostileCaller.any(new Random(SEED * 37 + number)));
    }

    private HostileRequest made(int number) {
        Random random = new Random(SEED * 31 + number);
        Hostility hostility = new Hostility(random);
        return switch (number % 16) {
            case 0, 1, 2 -> jsonBody(random, hostility);
            case 3 -> jsonBytes(hostility);
            case 4, 5 -> xmlBody(random, hostility);
            case 6, 7, 8 -> search(random, hostility);
            case 9 -> headers(random, hostility);
            case 10 ->
                switch (number / 16 % 4) {
                    case 0 -> token(random, hostility);
                    case 2 -> administration(random, hostility);
                    default -> methods(hostility);
                };
            case 11 -> bundle(random, hostility);
            case 12 -> bundleOfRequests(random, hostility);
            case 13 -> patch(random, hostility);
            case 14 -> operation(random, hostility);
            default -> encoding(random, hostility);
        };
    }

    private HostileRequest jsonBody(Random random, Hostility hostility) {
        return create("json", random, hostility.json(hostility.one(seeds)).toString(), JSON);
    }

    private HostileRequest jsonBytes(Hostility hostility) {
        byte[] seed = hostility.one(seeds).toString().getBytes(StandardCharsets.UTF_8);
        return new HostileRequest(
                "json bytes", "POST", "/fhir/" + hostility.one(TYPES), List.of(JSON), hostility.bytes(seed));
    }

    private HostileRequest xmlBody(Random random, Hostility hostility) {
        String seed = xml(hostility.one(seeds));
        if (random.nextInt(3) > 0) {
            return create("xml", random, hostility.xml(seed), XML);
        }
        return new HostileRequest(
                "xml bytes",
                "POST",
                "/fhir/" + hostility.one(TYPES),
                List.of(XML),
                hostility.bytes(seed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String xml(JsonNode seed) {
        return FHIR.newXmlParser().encodeResourceToString(FHIR.newJsonParser().parseResource(seed.toString()));
    }

    /** To the endpoint of the type that the body names, or of another. */
    private static HostileRequest create(String family, Random random, String body, String contentType) {
        String type = body.replaceFirst("(?s).*?\"resourceType\":\"([A-Za-z]+)\".*|<([A-Za-z]+).*", "$1$2");
        String path = type.length() > 30 || random.nextInt(20) == 0 ? "Patient" : type;
        return switch (random.nextInt(6)) {
            case 0 -> HostileRequest.of(family, "PUT", "/fhir/" + path + "?identifier=a", body, contentType);
            case 1 -> HostileRequest.of(family, "POST", "/fhir/" + path + "/$validate", body, contentType);
            default -> HostileRequest.of(family, "POST", "/fhir/" + path, body, contentType);
        };
    }

    private HostileRequest search(Random random, Hostility hostility) {
        String type = random.nextInt(15) == 0 ? hostility.one(PLACES) : hostility.one(TYPES);
        StringBuilder query = new StringBuilder();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            query.append(query.isEmpty() ? "" : "&").append(parameter(random, hostility, type));
        }
        return switch (random.nextInt(6)) {
            case 0 ->
                HostileRequest.of(
                        "form",
                        "POST",
                        "/fhir/" + type + "/_search",
                        query.toString(),
                        "Content-Type: application/x-www-form-urlencoded");
            case 1 -> {
                // Hardly a history takes what a search does.
                String asked = random.nextBoolean() ? "_count=3" : query.toString();
                yield HostileRequest.of("history", "GET", "/fhir/" + type + "/_history?" + asked, "");
            }
            case 2 -> HostileRequest.of("delete", "DELETE", "/fhir/" + type + "?" + query, "");
            default -> HostileRequest.of("search", "GET", "/fhir/" + type + "?" + query, "");
        };
    }

    private String parameter(Random random, Hostility hostility, String type) {
        String name = hostility.one(CONTROLS);
        if (random.nextInt(3) > 0 && TYPES.contains(type)) {
            List<RuntimeSearchParam> known = FHIR.getResourceDefinition(type).getSearchParams();
            name = known.isEmpty() ? "x" : hostility.one(known).getName();
        }
        if (random.nextInt(40) == 0) {
            name = hostility.value();
        }
        String value = random.nextInt(2) == 0 ? hostility.one(SEARCHED) : hostility.value();
        return escape(name + hostility.one(MODIFIERS), random) + "=" + escape(value, random);
    }

    private static String escape(String text, Random random) {
        String escaped = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return random.nextInt(30) == 0 ? escaped.replaceFirst("[A-Za-z]", "%") : escaped;
    }

    private HostileRequest headers(Random random, Hostility hostility) {
        boolean reads = random.nextBoolean();
        HostileRequest request = reads
                ? HostileRequest.of("headers", "GET", "/fhir/Patient/" + patient, "")
                : HostileRequest.of(
                        "headers",
                        hostility.one(List.of("POST", "PUT", "PATCH")),
                        "/fhir/Patient" + (random.nextBoolean() ? "/" + patient : ""),
                        "{\"resourceType\":\"Patient\",\"id\":\"" + patient + "\"}",
                        hostility.one(CONTENT_TYPES));
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            String value = random.nextInt(3) > 0
                    ? hostility.one(HEADER_VALUES)
                    : hostility.value().replaceAll("[\r\n\uFFFF]", "");
            request = request.with(hostility.one(HEADERS) + ": " + value);
        }
        return request;
    }

    private HostileRequest methods(Hostility hostility) {
        String path = hostility.one(List.of(
                "/fhir",
                "/fhir/",
                "/fhir/metadata",
                "/fhir/_history",
                "/fhir/" + hostility.one(TYPES),
                "/fhir/" + hostility.one(TYPES) + "/_search",
                "/fhir/" + hostility.one(TYPES) + "/" + patient,
                "/fhir/Patient/" + patient + "/_history/"
                        + URLEncoder.encode(hostility.value(), StandardCharsets.UTF_8),
                "/fhir/Patient/"
                        + URLEncoder.encode(hostility.value(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                "/fhir/Patient/" + patient + "/" + hostility.one(TYPES),
                "/fhir//Patient",
                "/fhir/Patient//" + patient,
                "/fhir/.well-known/smart-configuration",
                "/fhir/" + hostility.one(PLACES),
                "/admin/clients",
                "/oauth2/token",
                "/actuator/env",
                "/error"));
        return HostileRequest.of("methods", hostility.one(METHODS), path, "", hostility.one(CONTENT_TYPES));
    }

    private static HostileRequest token(Random random, Hostility hostility) {
        StringBuilder form = new StringBuilder("grant_type=").append(hostility.one(GRANTS));
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            form.append('&')
                    .append(hostility.one(TOKEN_PARAMETERS))
                    .append('=')
                    .append(escape(hostility.value(), random));
        }
        HostileRequest request = HostileRequest.of(
                "token",
                "POST",
                "/oauth2/" + hostility.one(List.of("token", "token", "token", "revoke", "introspect", "authorize")),
                form.toString(),
                "Content-Type: application/x-www-form-urlencoded");
        return random.nextBoolean() ? request : request.with("Authorization: Basic " + hostility.one(CREDENTIALS));
    }

    private static HostileRequest administration(Random random, Hostility hostility) {
        JsonNode registration = Hostility.read("""
                {"client_id":"hostile-%d","client_name":"Hostile","role":"exchange","scope":"system/Patient.rs",
                 "facility":"cscom-hostile","redirect_uris":["http://127.0.0.1:9/callback"],"jwks":{"keys":[]}}""".formatted(random.nextInt(1000)));
        HostileRequest request = HostileRequest.of(
                "admin",
                hostility.one(List.of("POST", "POST", "POST", "GET", "PUT")),
                "/admin/" + hostility.one(List.of("clients", "clients", "users", "clients/none", "users/none")),
                hostility.json(registration).toString(),
                "Content-Type: application/json");
        return random.nextBoolean() ? request.by(HostileCaller.ADMINISTRATOR) : request;
    }

    private HostileRequest bundle(Random random, Hostility hostility) {
        JsonNode seed = hostility.one(bundles);
        String body = hostility.json(seed).toString();
        return random.nextInt(4) > 0
                ? HostileRequest.of("bundle", "POST", "/fhir", body, JSON)
                : new HostileRequest(
                        "bundle bytes",
                        "POST",
                        "/fhir",
                        List.of(JSON),
                        hostility.bytes(body.getBytes(StandardCharsets.UTF_8)));
    }

    private HostileRequest bundleOfRequests(Random random, Hostility hostility) {
        ObjectNode bundle = ((ObjectNode) Hostility.read("{\"resourceType\":\"Bundle\"}"));
        bundle.put(
                "type", random.nextInt(10) == 0 ? hostility.value() : random.nextBoolean() ? "batch" : "transaction");
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            ObjectNode entry = bundle.withArray("entry").addObject();
            ObjectNode request = entry.putObject("request");
            String method = hostility.one(List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"));
            request.put("method", method);
            String type = hostility.one(TYPES);
            request.put(
                    "url",
                    hostility.one(List.of(
                            type,
                            type + "/" + patient,
                            type + "?" + parameter(random, hostility, type),
                            type + "/" + hostility.one(OPERATIONS),
                            "Patient/" + patient + "/_history/1",
                            hostility.value(),
                            "http://127.0.0.1:9/" + type)));
            if (!method.equals("GET") && random.nextInt(5) > 0) {
                entry.set(
                        "resource", random.nextBoolean() ? hostility.one(seeds) : hostility.json(hostility.one(seeds)));
            }
            if (random.nextInt(3) == 0) {
                request.put(
                        hostility.one(List.of("ifNoneExist", "ifMatch", "ifNoneMatch", "ifModifiedSince")),
                        random.nextBoolean() ? hostility.value() : hostility.one(HEADER_VALUES));
            }
            if (random.nextBoolean()) {
                entry.put(
                        "fullUrl",
                        random.nextBoolean() ? "urn:uuid:" + new java.util.UUID(1, count) : hostility.value());
            }
        }
        return HostileRequest.of("bundle of requests", "POST", "/fhir", bundle.toString(), JSON);
    }

    private HostileRequest patch(Random random, Hostility hostility) {
        String target = "/fhir/Patient" + (random.nextInt(5) > 0 ? "/" + patient : "?identifier=a");
        String value = "\""
                + hostility.value().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\r\n\t]", " ") + "\"";
        String where = hostility.one(List.of(
                "/name/0/family",
                "/name/-",
                "/name/99999999999",
                "/birthDate",
                "/id",
                "/meta",
                "/resourceType",
                "",
                "/",
                "x",
                "/~2",
                "/name/0/given/0",
                "/text",
                "/contained/0",
                "/extension/-"));
        String path = hostility.one(List.of(
                "Patient",
                "Patient.name",
                "Patient.name[0].family",
                "Patient.id",
                "Patient.name.where(",
                "1/0",
                "Patient.name.where(family.matches('(a+)+$'))",
                "Patient.repeat(descendants())",
                "'a'",
                "Observation.status",
                "Patient.birthDate",
                "Patient.meta.security"));
        return switch (random.nextInt(3)) {
            case 0 ->
                HostileRequest.of(
                        "json patch",
                        "PATCH",
                        target,
                        "[{\"op\":\"%s\",\"path\":\"%s\",\"from\":\"%s\",\"value\":%s}]"
                                .formatted(
                                        hostility.one(
                                                List.of("add", "remove", "replace", "move", "copy", "test", "x", "")),
                                        where,
                                        random.nextBoolean() ? "/name" : where,
                                        random.nextBoolean() ? value : hostility.json(hostility.one(seeds))),
                        "Content-Type: application/json-patch+json");
            case 1 ->
                HostileRequest.of(
                        "xml patch",
                        "PATCH",
                        target,
                        "<diff xmlns:f=\"http://hl7.org/fhir\"><%s sel=\"%s\" %s>%s</%1$s></diff>"
                                .formatted(
                                        hostility.one(List.of("add", "remove", "replace", "x")),
                                        hostility.one(List.of(
                                                "f:Patient/f:name",
                                                "/f:Patient",
                                                "//*",
                                                "(",
                                                "f:Patient/@x",
                                                "id('a')",
                                                "")),
                                        hostility.one(List.of(
                                                "", "pos=\"prepend\"", "type=\"@value\"", "type=\"namespace::x\"")),
                                        hostility.one(List.of("", "x", "<f:active value=\"true\"/>", "&lt;"))),
                        "Content-Type: application/xml-patch+xml");
            default -> {
                ObjectNode parameters = (ObjectNode) Hostility.read(
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                                + "{\"name\":\"type\",\"valueCode\":\"%s\"},{\"name\":\"path\",\"valueString\":\"%s\"},"
                                        .formatted(
                                                hostility.one(
                                                        List.of("add", "insert", "delete", "replace", "move", "x")),
                                                path)
                                + "{\"name\":\"name\",\"valueString\":\"%s\"},{\"name\":\"value\",\"valueString\":%s},"
                                        .formatted(
                                                hostility.one(List.of("family", "birthDate", "nope", "contact", "")),
                                                value)
                                + "{\"name\":\"index\",\"valueInteger\":%d}]}]}".formatted(random.nextInt(5) - 2));
                yield HostileRequest.of(
                        "fhirpath patch",
                        "PATCH",
                        target,
                        (random.nextBoolean() ? parameters : hostility.json(parameters)).toString(),
                        JSON);
            }
        };
    }

    private HostileRequest operation(Random random, Hostility hostility) {
        String on = hostility.one(List.of(
                "", "Patient/", "Patient/" + patient + "/", "ValueSet/", "CodeSystem/", "ConceptMap/", "Observation/"));
        String operation = hostility.one(OPERATIONS);
        if (random.nextBoolean()) {
            String query = hostility.one(List.of(
                            "url",
                            "code",
                            "system",
                            "codeA",
                            "filter",
                            "count",
                            "offset",
                            "mode",
                            "profile",
                            "_type",
                            "resource",
                            "start"))
                    + "=" + escape(random.nextInt(3) == 0 ? hostility.one(SEARCHED) : hostility.value(), random);
            return HostileRequest.of(
                    "operation", "GET", "/fhir/" + on + operation + (random.nextInt(4) > 0 ? "?" + query : ""), "");
        }
        JsonNode parameters = Hostility.read("""
                {"resourceType":"Parameters","parameter":[{"name":"%s","value%s":"x"},
                 {"name":"resource","resource":{"resourceType":"Patient"}},{"name":"codeA","valueCode":"a"},
                 {"name":"system","valueUri":"http://loinc.org"},{"name":"coding","valueCoding":{"code":"a"}}]}""".formatted(
                hostility.one(List.of("url", "code", "meta", "mode", "display", "valueSet", "conceptMapVersion")),
                hostility.one(List.of("Uri", "Code", "String", "Meta", "Integer", "DateTime"))));
        return HostileRequest.of(
                "operation",
                "POST",
                "/fhir/" + on + operation,
                (random.nextInt(3) == 0 ? parameters : hostility.json(parameters)).toString(),
                JSON);
    }

    private HostileRequest encoding(Random random, Hostility hostility) {
        JsonNode seed = hostility.one(seeds);
        byte[] body = seed.toString().getBytes(StandardCharsets.UTF_8);
        String path = "/fhir/" + seed.path("resourceType").asText();
        return switch (random.nextInt(5)) {
            case 0 ->
                new HostileRequest(
                        "gzip", "POST", path, List.of(JSON, "Content-Encoding: gzip"), hostility.bytes(gzip(body)));
            case 1 ->
                new HostileRequest(
                        "gzip",
                        "POST",
                        path,
                        List.of(
                                JSON,
                                "Content-Encoding: "
                                        + hostility.one(
                                                List.of("gzip", "deflate", "br", "gzip, gzip", "identity", "x"))),
                        body);
            case 2 ->
                new HostileRequest(
                        "charset",
                        "POST",
                        path,
                        List.of(JSON),
                        seed.toString()
                                .getBytes(hostility.one(List.of(
                                        StandardCharsets.UTF_16,
                                        StandardCharsets.UTF_16LE,
                                        StandardCharsets.ISO_8859_1))));
            case 3 -> new HostileRequest("type", "POST", path, List.of(hostility.one(CONTENT_TYPES)), body);
            default ->
                new HostileRequest(
                        "binary",
                        hostility.one(List.of("POST", "PUT")),
                        "/fhir/Binary" + (random.nextBoolean() ? "/" + new java.util.UUID(2, random.nextInt(9)) : ""),
                        List.of(hostility.one(CONTENT_TYPES)),
                        hostility.bytes(body));
        };
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
