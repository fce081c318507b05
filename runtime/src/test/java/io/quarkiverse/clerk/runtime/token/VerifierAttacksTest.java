package io.quarkiverse.clerk.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.conformance.TestClock;
import io.quarkiverse.clerk.conformance.TestKeys;

/** Tokens that an attacker could make without the instance's private key, or with one of its tokens. */
class VerifierAttacksTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final String KID = "ins_1";

    private final TestClock clock = new TestClock();
    private final TokenVerifier verifier = new TokenVerifier(
            new JwksKeySource(new CountingJwks().publish(KID), JwksPolicy.DEFAULT, clock),
            new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(), Duration.ofSeconds(5)), clock);

    static Stream<Arguments> attacks() throws Exception {
        String header = "{\"alg\":\"RS256\",\"kid\":\"ins_1\"}";
        return Stream.of(
                Arguments.of("alg none, no signature", changed("alg", "none", "absent"),
                        TokenErrorReason.TOKEN_INVALID_ALGORITHM),
                Arguments.of("alg None", changed("alg", "None", "absent"), TokenErrorReason.TOKEN_INVALID_ALGORITHM),
                Arguments.of("alg rs256", changed("alg", "rs256", "instance-key"), TokenErrorReason.TOKEN_INVALID_ALGORITHM),
                Arguments.of("HS256 with the public key as secret", hmacWithPublicKey(),
                        TokenErrorReason.TOKEN_INVALID_ALGORITHM),
                Arguments.of("no signature", changed("typ", "JWT", "absent"), TokenErrorReason.TOKEN_INVALID_SIGNATURE),
                Arguments.of("own key under the instance's kid", changed("typ", "JWT", "other-key"),
                        TokenErrorReason.TOKEN_INVALID_SIGNATURE),
                Arguments.of("own key, sent along in the header", withOwnJwk(), TokenErrorReason.TOKEN_INVALID_SIGNATURE),
                Arguments.of("kid of nobody", changed("kid", "ins_2", "other-key"), TokenErrorReason.JWK_KID_MISMATCH),
                Arguments.of("kid that is a path", changed("kid", "../ins_1", "other-key"), TokenErrorReason.JWK_KID_MISMATCH),
                Arguments.of("two members of one name in the header",
                        signed("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"ins_1\"}", claims("user_1")),
                        TokenErrorReason.TOKEN_INVALID),
                Arguments.of("two members of one name in the payload",
                        signed(header, claims("user_1").replace("}", ",\"sub\":\"user_2\"}")), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("a second JSON value behind the payload", signed(header, claims("user_1") + "{}"),
                        TokenErrorReason.TOKEN_INVALID),
                Arguments.of("a payload that is a list", signed(header, "[]"), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("a payload that is null", signed(header, "null"), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("a critical header member", critical(), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("an algorithm that the key is not for", changed("alg", "RS512", "instance-key"),
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("a machine's token", changed("cat", "cl_B7d4PD333AAA", "instance-key"),
                        TokenErrorReason.TOKEN_INVALID),
                Arguments.of("an explicit null as type", withNullHeader(), TokenErrorReason.TOKEN_INVALID),
                Arguments.of("an explicit null as start", withNullClaim("nbf"), TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("an explicit null as end", withNullClaim("exp"), TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("no end", withoutEnd(), TokenErrorReason.TOKEN_VERIFICATION_FAILED),
                Arguments.of("four parts", changed("typ", "JWT", "instance-key") + ".x", TokenErrorReason.TOKEN_INVALID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefused(String name, String token, TokenErrorReason reason) {
        clock.set(NOW);

        assertThatThrownBy(() -> verifier.verify(Jwt.decode(token)).await().indefinitely())
                .isInstanceOfSatisfying(TokenVerificationException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageNotContaining(token);
    }

    @Test
    void theTokenThatTheAttacksStartFromIsGood() {
        clock.set(NOW);

        assertThatCode(() -> verifier.verify(Jwt.decode(changed("typ", "JWT", "instance-key"))).await().indefinitely())
                .doesNotThrowAnyException();
    }

    private static String changed(String member, String value, String key) {
        TestTokens token = TestTokens.session(KID, NOW);
        token.header().put(member, value);
        return token.sign(key);
    }

    private static String withOwnJwk() {
        TestTokens token = TestTokens.session(KID, NOW);
        ObjectNode jwk = token.header().putObject("jwk").put("kty", "RSA").put("e", "AQAB");
        jwk.put("n", TestKeys.jwk("other-key", KID).n());
        return token.sign("other-key");
    }

    private static String critical() {
        TestTokens token = TestTokens.session(KID, NOW);
        token.header().putArray("crit").add("exp");
        return token.sign("instance-key");
    }

    private static String withNullHeader() {
        TestTokens token = TestTokens.session(KID, NOW);
        token.header().putNull("typ");
        return token.sign("instance-key");
    }

    private static String withNullClaim(String claim) {
        TestTokens token = TestTokens.session(KID, NOW);
        token.claims().putNull(claim);
        return token.sign("instance-key");
    }

    private static String withoutEnd() {
        TestTokens token = TestTokens.session(KID, NOW);
        token.claims().remove("exp");
        return token.sign("instance-key");
    }

    private static String hmacWithPublicKey() throws Exception {
        String content = base64url("{\"alg\":\"HS256\",\"kid\":\"ins_1\",\"typ\":\"JWT\"}") + '.' + base64url(claims("user_1"));
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = TestKeys.pem("instance-key", "PEM").getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + '.' + base64url(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String signed(String header, String claims) throws Exception {
        String content = base64url(header) + '.' + base64url(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(TestKeys.pair("instance-key").getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + '.' + base64url(signature.sign());
    }

    private static String claims(String subject) {
        return "{\"sub\":\"" + subject + "\",\"sid\":\"sess_1\",\"exp\":" + NOW.plusSeconds(60).getEpochSecond() + "}";
    }

    private static String base64url(String text) {
        return base64url(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
