package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;
import io.smallrye.mutiny.Uni;

/** Spec §4.7. */
class SessionRefreshTest {

    private final TestInstance instance = new TestInstance(TestInstance.production());
    private String expired;
    private String fresh;

    @BeforeEach
    void letATokenExpire() {
        expired = instance.token();
        instance.clock.advance(Duration.ofMinutes(10));
        fresh = instance.token();
    }

    @Test
    void anExpiredTokenIsRefreshedUnnoticed() {
        give("__session=" + fresh + "; Path=/", "basket=1");

        RequestState state = instance.decide(request("GET").header("sec-fetch-dest", "empty"));

        assertThat(((SignedIn) state).session().raw()).isEqualTo(fresh);
        assertThat(state.headers().all()).containsExactly(new Header("Set-Cookie", "__session=" + fresh + "; Path=/"));
        assertThat(instance.api.refreshedSessions).containsExactly("sess_1");
    }

    @Test
    void clerkIsToldWhatItNeedsAndNoMore() {
        give("__session=" + fresh);

        instance.decide(request("GET").header("user-agent", "Browser").header("x-forwarded-for", "192.0.2.1")
                .header("origin", "https://app.example.com").header("x-api-key", "secret").cookie("basket", "1")
                .cookie("__client_uat_" + TestInstance.SUFFIX, "1"));

        BackendApi.Refresh refresh = instance.api.refreshes.get(0);
        assertThat(refresh.expiredToken()).isEqualTo(expired);
        assertThat(refresh.refreshToken()).isEqualTo("rt_1");
        assertThat(refresh.requestOrigin()).isEqualTo("https://app.example.com");
        assertThat(refresh.suffixedCookies()).isFalse();
        assertThat(refresh.requestHeaders()).isEqualTo(Map.of("user-agent", List.of("Browser"), "x-forwarded-for",
                List.of("192.0.2.1"), "origin", List.of("https://app.example.com"), "cookie",
                List.of("__client_uat=1; __session=" + expired + "; __refresh_" + TestInstance.SUFFIX + "=rt_1; __client_uat_"
                        + TestInstance.SUFFIX + "=1")));
    }

    @ParameterizedTest
    @CsvSource({ "POST, true, non-eligible-non-get", "POST, false, non-eligible-non-get",
            "GET, false, non-eligible-no-refresh-cookie" })
    void theReasonSaysWhatStandsAgainstIt(String method, boolean refreshCookie, String error) {
        TestRequest request = refreshCookie ? request(method) : withoutRefreshToken(method);

        assertThat(reason(request)).isEqualTo("session-token-expired-refresh-" + error);
        assertThat(instance.api.refreshes).isEmpty();
    }

    @Test
    void theCookieWithoutSuffixIsNoRefreshToken() {
        assertThat(reason(withoutRefreshToken("GET").cookie("__refresh", "rt_1")))
                .isEqualTo("session-token-expired-refresh-non-eligible-no-refresh-cookie");
    }

    @Test
    void withoutSecretKeyNobodyCanBeAsked() {
        RequestAuthenticator authenticator = new RequestAuthenticator(instance.settings, instance.verifier,
                (type, token) -> Uni.createFrom().nothing(), BackendApi.NONE, instance.clock);

        SignedOut state = (SignedOut) authenticator.authenticate(request("GET").data()).state().await().indefinitely();

        assertThat(state.reason().code()).isEqualTo("session-token-expired-refresh-missing-api-client");
    }

    @Test
    void aTokenWithoutSessionNamesNoneToRefresh() {
        TestInstance early = new TestInstance(TestInstance.production());
        String token = early.tokenWithout("sid");

        assertThat(reason(TestRequest.get("https://app.example.com/").bearer(token)
                .cookie("__refresh_" + TestInstance.SUFFIX, "rt_1")))
                .isEqualTo("session-token-expired-refresh-expired-session-token-missing-sid-claim");
    }

    @Test
    void theCookieIsRefreshedEvenIfTheHeaderHasExpired() {
        assertThat(reason(TestRequest.get("https://app.example.com/").bearer(expired).cookie("__client_uat", "1")
                .cookie("__session", "garbage").cookie("__refresh_" + TestInstance.SUFFIX, "rt_1")))
                .isEqualTo("session-token-expired-refresh-expired-session-token-decode-failed");
    }

    @Test
    void manyRequestsAreOneForClerk() {
        give("__session=" + fresh);

        assertThat(instance.decide(request("GET"))).isInstanceOf(SignedIn.class);
        assertThat(instance.decide(request("GET"))).isInstanceOf(SignedIn.class);
        assertThat(instance.api.refreshes).hasSize(1);

        instance.decide(withoutRefreshToken("GET").cookie("__refresh_" + TestInstance.SUFFIX, "rt_2"));
        assertThat(instance.api.refreshes).hasSize(2);
    }

    @Test
    void anAnswerWithoutCookiesIsNone() {
        give();

        assertThat(reason(request("GET"))).isEqualTo("session-token-expired-refresh-unexpected-sdk-error");
    }

    @Test
    void aNewTokenHasToVerify() {
        give("__session=" + expired);

        assertThat(reason(request("GET"))).isEqualTo("session-token-expired-refresh-invalid-session-token");
    }

    @ParameterizedTest
    @CsvSource({ "session_not_active, session_not_active", "unexpected_error, unexpected-bapi-error",
            "'bad code', unexpected-bapi-error", "'x\r\ny', unexpected-bapi-error" })
    void theReasonHasTheCodeOfTheAnswer(String code, String error) {
        instance.api.cookies = Uni.createFrom().failure(
                new ClerkApiException(422, List.of(new ClerkApiError(code, "m", "m", Map.of())), "", null, null));

        assertThat(reason(request("GET"))).isEqualTo("session-token-expired-refresh-" + error);
    }

    @Test
    void aNetworkThatFailsIsAReasonToo() {
        instance.api.cookies = Uni.createFrom().failure(ClerkApiException.unreachable(new IOException("no route")));

        assertThat(reason(request("GET"))).isEqualTo("session-token-expired-refresh-fetch-error");
    }

    private TestRequest request(String method) {
        return withoutRefreshToken(method).cookie("__refresh_" + TestInstance.SUFFIX, "rt_1");
    }

    private TestRequest withoutRefreshToken(String method) {
        return TestRequest.of(method, "https://app.example.com/p").cookie("__client_uat", "1").cookie("__session", expired);
    }

    private String reason(TestRequest request) {
        return ((SignedOut) instance.decide(request)).reason().code();
    }

    private void give(String... cookies) {
        instance.api.cookies = Uni.createFrom().item(List.of(cookies));
    }
}
