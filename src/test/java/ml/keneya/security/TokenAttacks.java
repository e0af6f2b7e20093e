package ml.keneya.security;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What has been tried on JSON Web Tokens, as tokens of an issuer.
 *
 * @param issuer his name
 * @param endpoint the audience of his tokens
 * @param client to whom he gives them
 * @param key his key, with which he signs RS256
 * @param otherAlgorithms of the same key, and not accepted of him
 * @param otherTypes not accepted of him
 */
record TokenAttacks(
        String issuer,
        String endpoint,
        String client,
        RSAKey key,
        List<JWSAlgorithm> otherAlgorithms,
        List<JOSEObjectType> otherTypes) {

    static final UnaryOperator<JWSHeader.Builder> AS_IS = UnaryOperator.identity();
    static final UnaryOperator<JWTClaimsSet.Builder> OURS = UnaryOperator.identity();

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    /** A name and the token that it describes. */
    record Attack(String name, String token) {}

    /** The token that the others are made from: a good one. */
    String good() throws Exception {
        return token(AS_IS, OURS, key);
    }

    /** That token, as if signed with the key of that id. */
    static String withKey(String kid, String token) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}";
        return base64(header.getBytes(StandardCharsets.UTF_8)) + token.substring(token.indexOf('.'));
    }

    /**
     * The list.
     *
     * @param trap an address that nobody may call
     */
    List<Attack> list(String trap) throws Exception {
        RSAKey thief = new RSAKeyGenerator(2048).keyID("thief").generate();
        String good = good();
        String[] parts = good.split("\\.", -1);
        byte[] publicKey = key.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        Instant now = Instant.now();
        List<Attack> list = new ArrayList<>();
        for (String none : List.of("none", "None", "NONE", "nOnE", "", "HS256", "RS256 ")) {
            list.add(new Attack("alg " + none + " without signature", unsigned(none, parts[1]) + '.'));
            list.add(new Attack("alg " + none + " with the signature", unsigned(none, parts[1]) + '.' + parts[2]));
        }
        list.add(new Attack("no signature", parts[0] + '.' + parts[1] + '.'));
        list.add(new Attack("two parts", parts[0] + '.' + parts[1]));
        list.add(new Attack("four parts", good + '.' + parts[2]));
        list.add(new Attack("signature of zeros", parts[0] + '.' + parts[1] + '.' + base64(new byte[384])));
        list.add(new Attack("HS256 with the public key", hmac(JWSAlgorithm.HS256, publicKey)));
        list.add(new Attack("HS256 with the PEM", hmac(JWSAlgorithm.HS256, pem.getBytes(StandardCharsets.US_ASCII))));
        list.add(new Attack(
                "HS512 with the modulus",
                hmac(JWSAlgorithm.HS512, key.getModulus().decode())));
        for (String alg : List.of("ES256", "ES384", "ES512")) {
            // CVE-2022-21449: r and s of zero were a signature of everything.
            int length = alg.equals("ES256") ? 64 : alg.equals("ES384") ? 96 : 132;
            list.add(new Attack("psychic " + alg, unsigned(alg, parts[1]) + '.' + base64(new byte[length])));
        }
        for (JWSAlgorithm other : otherAlgorithms) {
            list.add(new Attack(
                    "another algorithm " + other, signed(new JWSHeader.Builder(other), new RSASSASigner(key))));
        }
        list.add(new Attack("issuer", token(AS_IS, c -> c.issuer("http://elsewhere.example"), key)));
        list.add(new Attack("no issuer", token(AS_IS, c -> c.issuer(null), key)));
        list.add(new Attack("audience", token(AS_IS, c -> c.audience("http://elsewhere.example/fhir"), key)));
        list.add(new Attack("audience is the issuer", token(AS_IS, c -> c.audience(issuer), key)));
        list.add(new Attack("audience below", token(AS_IS, c -> c.audience(endpoint + "/Patient"), key)));
        list.add(new Attack("no audience", token(AS_IS, c -> c.audience((String) null), key)));
        list.add(new Attack("no type", token(h -> h.type(null), OURS, key)));
        for (JOSEObjectType type : otherTypes) {
            list.add(new Attack("type " + type, token(h -> h.type(type), OURS, key)));
        }
        list.add(new Attack("type of a logout", token(h -> h.type(new JOSEObjectType("logout+jwt")), OURS, key)));
        list.add(new Attack("expired", token(AS_IS, c -> c.expirationTime(Date.from(now.minusSeconds(60))), key)));
        list.add(new Attack("never expires", token(AS_IS, c -> c.expirationTime(null), key)));
        list.add(new Attack("expires in words", token(AS_IS, c -> c.claim("exp", "tomorrow"), key)));
        list.add(new Attack("not yet", token(AS_IS, c -> c.notBeforeTime(Date.from(now.plusSeconds(120))), key)));
        for (String kid : List.of(
                "other",
                "",
                "../../../../dev/null",
                "/dev/null",
                "' OR '1'='1",
                "a\u0000b",
                "http://127.0.0.1/k",
                "x".repeat(2_000))) {
            list.add(new Attack("kid " + kid, token(h -> h.keyID(kid), OURS, thief)));
        }
        list.add(new Attack("our kid, another key", token(AS_IS, OURS, thief)));
        list.add(new Attack("jwk", token(h -> h.jwk(thief.toPublicJWK()).keyID("thief"), OURS, thief)));
        list.add(new Attack("jku", token(h -> h.jwkURL(URI.create(trap)).keyID("thief"), OURS, thief)));
        list.add(new Attack("x5u", token(h -> h.x509CertURL(URI.create(trap)).keyID("thief"), OURS, thief)));
        list.add(new Attack("iss names a trap", token(AS_IS, c -> c.issuer(trap), thief)));
        list.add(new Attack(
                "unknown crit", token(h -> h.criticalParams(Set.of("keneya")).customParam("keneya", 1), OURS, key)));
        list.add(new Attack(
                "b64", token(h -> h.base64URLEncodePayload(false).criticalParams(Set.of("b64")), OURS, key)));
        list.add(new Attack("encrypted", encrypted(good)));
        list.add(new Attack("nested", signedText(good)));
        list.add(new Attack("payload is no object", signedText("[1,2]")));
        list.add(new Attack("payload is no JSON", signedText("{\"a\":")));
        list.add(new Attack(
                "claims changed",
                parts[0]
                        + '.'
                        + base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                .replace(".rs", ".cruds")
                                .getBytes(StandardCharsets.UTF_8))
                        + '.'
                        + parts[2]));
        list.add(new Attack("too long", token(AS_IS, c -> c.claim("padding", "x".repeat(8_000)), key)));
        list.add(new Attack("a word", "admin"));
        list.add(new Attack("dots", "..."));
        list.add(new Attack(
                "a bomb",
                unsigned("RS256", base64("[".repeat(3_000).getBytes(StandardCharsets.UTF_8))) + '.' + parts[2]));
        return list;
    }

    /** A token as the issuer makes them, but for that. */
    String token(UnaryOperator<JWSHeader.Builder> header, UnaryOperator<JWTClaimsSet.Builder> claims, RSAKey with)
            throws Exception {
        JWSHeader.Builder ours =
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(ACCESS_TOKEN).keyID(key.getKeyID());
        SignedJWT token =
                new SignedJWT(header.apply(ours).build(), claims.apply(claims()).build());
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer) throws Exception {
        SignedJWT token =
                new SignedJWT(header.type(ACCESS_TOKEN).keyID(key.getKeyID()).build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private String hmac(JWSAlgorithm algorithm, byte[] secret) throws Exception {
        return signed(new JWSHeader.Builder(algorithm), new MACSigner(secret));
    }

    /** Anything, signed by us. */
    private String signedText(String payload) throws Exception {
        com.nimbusds.jose.JWSObject token = new com.nimbusds.jose.JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(ACCESS_TOKEN)
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(payload));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String encrypted(String token) throws Exception {
        JWEObject encrypted = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .contentType("JWT")
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(token));
        encrypted.encrypt(new RSAEncrypter(key.toRSAPublicKey()));
        return encrypted.serialize();
    }

    private String unsigned(String algorithm, String payload) {
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.getKeyID() + "\"}";
        return base64(header.getBytes(StandardCharsets.UTF_8)) + '.' + payload;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JWTClaimsSet.Builder claims() {
        return claims(issuer, endpoint, client);
    }

    /** What a good token says of a system. */
    static JWTClaimsSet.Builder claims(String issuer, String endpoint, String client) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(endpoint)
                .subject(client)
                .claim("client_id", client)
                .claim("keneya_role", "exchange")
                .claim("scope", "system/*.rs")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    /** Whether somebody calls where nobody should. */
    static boolean isCalled(ServerSocket trap) throws IOException {
        try {
            trap.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
