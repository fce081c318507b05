package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;
import io.quarkiverse.clerk.runtime.token.TestTokens;
import io.smallrye.mutiny.Uni;

/** Spec §4.6a. */
class HandshakeResolutionTest {

    private static final String CORS = "Access-Control-Allow-Origin";

    @Test
    void aNonceIsAskedForAndTheRequestIsSignedIn() {
        TestInstance instance = new TestInstance(TestInstance.production());
        String token = instance.token();
        give(instance, "__session=" + token + "; Path=/; Secure", "__client_uat=1700000000; Path=/");

        RequestState state = instance.decide(TestRequest.get("https://app.example.com/p?__clerk_handshake_nonce=n%2B1"));

        assertThat(instance.api.nonces).containsExactly("n+1");
        assertThat(((SignedIn) state).session().raw()).isEqualTo(token);
        assertThat(state.headers().all()).containsExactly(new Header(CORS, "null"),
                new Header("Access-Control-Allow-Credentials", "true"),
                new Header("Set-Cookie", "__session=" + token + "; Path=/; Secure"),
                new Header("Set-Cookie", "__client_uat=1700000000; Path=/"));
    }

    @Test
    void aDevelopmentInstanceCleansTheUrlFirst() {
        TestInstance instance = new TestInstance(TestInstance.development());
        give(instance, "__session=" + instance.token());

        RequestState state = instance.decide(TestRequest.get("http://localhost/p?a=1&__clerk_handshake_nonce=n1"
                + "&__clerk_db_jwt=dvb_1&__clerk_help=x&__clerk_handshake=t&b=2"));

        assertThat(state.headers().location()).contains("http://localhost/p?a=1&b=2");
        assertThat(state.headers().all()).contains(new Header("Cache-Control", "no-store"));
    }

    @Test
    void theLastSessionCookieCounts() {
        TestInstance instance = new TestInstance(TestInstance.production());
        String last = instance.token(Map.of("sid", "sess_2"));
        give(instance, "__session=" + instance.token(), "__session_" + TestInstance.SUFFIX + "=" + last);

        SignedIn state = (SignedIn) instance.decide(nonce("https://app.example.com/"));

        assertThat(state.session().raw()).isEqualTo(last);
    }

    @Test
    void onlyCookiesOfClerkAreSet() {
        TestInstance instance = new TestInstance(TestInstance.production());
        String token = instance.token();
        give(instance, "__session=" + token, "admin=1; Path=/", "__session_" + TestInstance.SUFFIX + "x=1",
                "__client_uat=1\r\nSet-Cookie: admin=1", "__client_uat=1\u2028; Path=/", "__host-session=1", "novalue");

        RequestState state = instance.decide(nonce("https://app.example.com/"));

        assertThat(state.headers().all()).filteredOn(header -> header.name().equals("Set-Cookie"))
                .containsExactly(new Header("Set-Cookie", "__session=" + token));
    }

    @Test
    void theCorsHeadersCanBeLeftOut() {
        TestInstance instance = new TestInstance(TestInstance.production().crossOriginHandshake(false));
        give(instance, "__session=" + instance.token());

        assertThat(instance.decide(nonce("https://app.example.com/")).headers().all()).noneMatch(
                header -> header.name().startsWith("Access-Control"));
    }

    @Test
    void aNonceIsGoodForOneRequest() {
        TestInstance instance = new TestInstance(TestInstance.production());
        give(instance, "__session=" + instance.token());

        assertThat(instance.decide(nonce("https://app.example.com/"))).isInstanceOf(SignedIn.class);
        SignedOut second = (SignedOut) instance.decide(nonce("https://app.example.com/"));

        assertThat(second.reason().code()).isEqualTo("session-token-and-uat-missing");
        assertThat(second.headers().all()).noneMatch(header -> header.name().equals("Set-Cookie"));
        assertThat(instance.api.nonces).hasSize(1);
    }

    @Test
    void aUsedNonceIsStillRemovedFromTheUrlInDevelopment() {
        TestInstance instance = new TestInstance(TestInstance.development());
        give(instance, "__session=" + instance.token());
        instance.decide(TestRequest.get("http://localhost/p?__clerk_handshake_nonce=n1"));

        SignedOut second = (SignedOut) instance.decide(TestRequest.get("http://localhost/p?__clerk_handshake_nonce=n1"));

        assertThat(second.reason().code()).isEqualTo("session-token-missing");
        assertThat(second.headers().location()).contains("http://localhost/p");
        assertThat(instance.api.nonces).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "404", "500" })
    void aNonceOfACookieDoesNotRedirectForEver(int status) {
        TestInstance instance = new TestInstance(TestInstance.development());
        fail(instance, status);
        TestRequest request = nonce("http://localhost/").cookie("__clerk_db_jwt", "dvb_1");

        assertThat(instance.decide(request).headers().location()).contains("http://localhost/");
        assertThat(instance.decide(request).headers().location()).isEmpty();
        assertThat(instance.api.nonces).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "404, 1", "500, 2" })
    void aNonceThatCouldNotBeAskedForMayBeUsedAgain(int status, int requests) {
        TestInstance instance = new TestInstance(TestInstance.production());
        fail(instance, status);

        SignedOut first = (SignedOut) instance.decide(nonce("https://app.example.com/"));
        instance.decide(nonce("https://app.example.com/"));

        assertThat(first.reason().code()).isEqualTo("session-token-missing");
        assertThat(instance.api.nonces).hasSize(requests);
    }

    @ParameterizedTest
    @ValueSource(strings = { "n 1", "n\u00e4", "n\n1" })
    void aNonceThatNoneCanBeIsNotAskedFor(String nonce) {
        TestInstance instance = new TestInstance(TestInstance.production());

        instance.decide(TestRequest.get("https://app.example.com/").cookie("__clerk_handshake_nonce", nonce));

        assertThat(instance.api.nonces).isEmpty();
    }

    @Test
    void aSignedListOfCookiesIsAsGood() {
        TestInstance instance = new TestInstance(TestInstance.production());
        String token = instance.token();

        RequestState state = instance.decide(TestRequest.get("https://app.example.com/").cookie("__clerk_handshake",
                handshakeToken(instance, "instance-key", "__session=" + token)));

        assertThat(((SignedIn) state).session().raw()).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({ "other-key, handshake-signature-invalid-in-development",
            "not-a-jwt, handshake-verification-failed-in-development" })
    void aDeveloperIsToldThatTheKeysDoNotMatch(String signature, String condition) {
        TestInstance instance = new TestInstance(TestInstance.development());
        String token = signature.equals("not-a-jwt") ? signature : handshakeToken(instance, signature, "__session=x");

        assertThatThrownBy(() -> instance.decide(TestRequest.get("http://localhost/").cookie("__clerk_handshake", token)))
                .isInstanceOfSatisfying(InvalidConfigurationException.class, e -> {
                    assertThat(e.condition()).isEqualTo(condition);
                    assertThat(e.status()).isEqualTo(500);
                    assertThat(e).hasMessageContaining("clear the cookies");
                });
    }

    @Test
    void inProductionTheRequestIsDecidedWithoutTheHandshake() {
        TestInstance instance = new TestInstance(TestInstance.production());

        SignedOut state = (SignedOut) instance.decide(TestRequest.get("https://app.example.com/").cookie("__clerk_handshake",
                handshakeToken(instance, "other-key", "__session=x")));

        assertThat(state.reason().code()).isEqualTo("session-token-and-uat-missing");
        assertThat(state.headers().all()).noneMatch(header -> header.name().equals("Set-Cookie"));
    }

    @ParameterizedTest
    @CsvSource({ "development, 23, true", "development, 25, false", "production, 1, false" })
    void aWrongClockIsToleratedForADayInDevelopment(String type, int hours, boolean tolerated) {
        TestInstance instance = new TestInstance(
                type.equals("development") ? TestInstance.development() : TestInstance.production());
        give(instance, "__session=" + instance.token());
        instance.clock.advance(Duration.ofHours(hours));

        RequestState state = instance.decide(nonce("http://localhost/"));

        assertThat(state instanceof SignedIn).isEqualTo(tolerated);
    }

    @Test
    void aTokenThatIsOnlyToleratedIsNotRemembered() {
        TestInstance instance = new TestInstance(TestInstance.development());
        String token = instance.token();
        give(instance, "__session=" + token);
        instance.clock.advance(Duration.ofHours(1));

        assertThat(instance.decide(nonce("http://localhost/"))).isInstanceOf(SignedIn.class);

        assertThat(instance.decide(TestRequest.get("http://localhost/").bearer(token))).isInstanceOf(SignedOut.class);
    }

    @Test
    void aTemplateTokenIsNoSession() {
        TestInstance instance = new TestInstance(TestInstance.production());
        TestTokens token = TestTokens.session("ins_1", TestInstance.NOW);
        token.header().put("cat", "cl_B7d4PD222AAA");
        give(instance, "__session=" + token.sign("instance-key"));

        assertThat(instance.decide(nonce("https://app.example.com/"))).isInstanceOf(SignedOut.class);
    }

    @Test
    void anUnreachableClerkIsNoFault() {
        TestInstance instance = new TestInstance(TestInstance.production());
        instance.api.cookies = Uni.createFrom().failure(ClerkApiException.unreachable(new IOException("no route")));

        SignedOut state = (SignedOut) instance.decide(nonce("https://app.example.com/"));

        assertThat(state.reason().code()).isEqualTo("session-token-missing");
    }

    private static TestRequest nonce(String url) {
        return TestRequest.get(url).cookie("__clerk_handshake_nonce", "n1");
    }

    private static void give(TestInstance instance, String... cookies) {
        instance.api.cookies = Uni.createFrom().item(List.of(cookies));
    }

    private static void fail(TestInstance instance, int status) {
        instance.api.cookies = Uni.createFrom().failure(new ClerkApiException(status,
                List.of(new ClerkApiError("code", "message", "message", Map.of())), "", null, null));
    }

    private static String handshakeToken(TestInstance instance, String signature, String... cookies) {
        TestTokens token = TestTokens.session("ins_1", instance.clock.instant());
        token.claims().removeAll().putPOJO("handshake", List.of(cookies));
        return token.sign(signature);
    }
}
