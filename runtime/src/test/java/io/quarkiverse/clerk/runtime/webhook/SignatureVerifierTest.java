package io.quarkiverse.clerk.runtime.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {

    private static final long NOW = 1_700_000_000;
    private static final String SECRET = secret("the key of today");
    private static final String OLD_SECRET = secret("the key of yesterday");
    private static final byte[] BODY = "{\"type\":\"user.created\"}".getBytes(StandardCharsets.UTF_8);

    private final SignatureVerifier verifier = new SignatureVerifier(List.of(SigningSecret.parse(SECRET)),
            Duration.ofMinutes(5), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void theSignedBytesAreHandedOn() throws Exception {
        byte[] noUtf8 = { (byte) 0xff, 0, (byte) 0xc3 };
        SignedMessage message = verifier.verify(headers("svix-", "msg_1", NOW, SECRET, noUtf8)::get, noUtf8);
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.body()).isEqualTo(noUtf8);
    }

    @Test
    void bytesThatAreTheSameTextAreNotTheSameBody() {
        Map<String, String> headers = headers("svix-", "msg_1", NOW, SECRET, new byte[] { (byte) 0xff });
        assertRefused(headers, new byte[] { (byte) 0xfe }, "signature-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = { "svix-", "webhook-" })
    void eitherFamilyOfHeadersIsRead(String family) throws Exception {
        assertThat(verifier.verify(headers(family, "msg_1", NOW, SECRET, BODY)::get, BODY).id()).isEqualTo("msg_1");
    }

    @Test
    void familiesAreNotMixed() {
        Map<String, String> headers = headers("svix-", "msg_1", NOW, SECRET, BODY);
        headers.put("webhook-id", headers.remove("svix-id"));
        assertRefused(headers, BODY, "missing-headers:svix-id");
        headers.putAll(headers("webhook-", "msg_1", NOW, SECRET, BODY));
        headers.remove("webhook-signature");
        assertRefused(headers, BODY, "missing-headers:svix-id");
    }

    @ParameterizedTest
    @CsvSource({ "-300, ''", "-301, timestamp-too-old", "300, ''", "301, timestamp-too-new" })
    void theToleranceIsInclusive(long offset, String condition) throws Exception {
        Map<String, String> headers = headers("svix-", "msg_1", NOW + offset, SECRET, BODY);
        if (condition.isEmpty()) {
            assertThat(verifier.verify(headers::get, BODY).id()).isEqualTo("msg_1");
        } else {
            assertRefused(headers, BODY, condition);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "1700000000.5", "1700000000abc", "-1700000000", "+1700000000", "1e9", "0x10",
            "99999999999999999999",
            "\u0661" })
    void timestampsAreDigits(String timestamp) {
        Map<String, String> headers = headers("svix-", "msg_1", NOW, SECRET, BODY);
        headers.put("svix-timestamp", timestamp);
        assertRefused(headers, BODY, "invalid-timestamp-header");
    }

    @Test
    void anyOfSeveralSecretsVerifies() throws Exception {
        SignatureVerifier rotating = new SignatureVerifier(
                List.of(SigningSecret.parse(SECRET), SigningSecret.parse(OLD_SECRET)), Duration.ofMinutes(5),
                Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
        assertThat(rotating.verify(headers("svix-", "msg_1", NOW, OLD_SECRET, BODY)::get, BODY).id()).isEqualTo("msg_1");
        assertRefused(headers("svix-", "msg_1", NOW, OLD_SECRET, BODY), BODY, "signature-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = { "v1a,AAAA %s", "%s v2,AAAA", "v1, %s" })
    void oneSignatureOfTheListSuffices(String list) throws Exception {
        Map<String, String> headers = headers("svix-", "msg_1", NOW, SECRET, BODY);
        headers.put("svix-signature", list.formatted(headers.get("svix-signature")));
        assertThat(verifier.verify(headers::get, BODY).id()).isEqualTo("msg_1");
    }

    @Test
    void aSignatureOfAnotherVersionIsNone() {
        Map<String, String> headers = headers("svix-", "msg_1", NOW, SECRET, BODY);
        headers.put("svix-signature", headers.get("svix-signature").replace("v1,", "v2,"));
        assertRefused(headers, BODY, "signature-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = { "msg\r\nx", "msg 1", "m\u00fc" })
    void idsAreOnesThatALogCanHave(String id) {
        assertRefused(headers("svix-", id, NOW, SECRET, BODY), BODY, "invalid-id-header");
    }

    @ParameterizedTest
    @ValueSource(strings = { "whsec_***", "whsec_", "" })
    void whatIsNoSecretIsNotAccepted(String text) {
        assertThatThrownBy(() -> SigningSecret.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whsec_").hasMessageNotContaining("***");
    }

    private void assertRefused(Map<String, String> headers, byte[] body, String condition) {
        assertThatThrownBy(() -> verifier.verify(headers::get, body)).isInstanceOfSatisfying(RefusedMessageException.class,
                refusal -> assertThat(refusal.condition()).isEqualTo(condition));
    }

    private static Map<String, String> headers(String family, String id, long timestamp, String secret, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        headers.put(family + "id", id);
        headers.put(family + "timestamp", String.valueOf(timestamp));
        headers.put(family + "signature",
                "v1," + Base64.getEncoder().encodeToString(SigningSecret.parse(secret).sign(id, timestamp, body)));
        return headers;
    }

    private static String secret(String key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
