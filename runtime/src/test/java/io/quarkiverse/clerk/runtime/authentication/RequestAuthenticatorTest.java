package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator.Decision;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;
import io.smallrye.mutiny.Uni;

class RequestAuthenticatorTest {

    private static final String APP = "https://app.example.com/p";

    private final TestInstance instance = new TestInstance(TestInstance.production());

    @Test
    void aTokenIsKnownOnceItWasVerified() {
        TestRequest request = TestRequest.get(APP).bearer(instance.token());

        Decision first = instance.authenticator.authenticate(request.data());
        assertThat(first.known()).isEmpty();
        assertThat(first.state().await().indefinitely()).isInstanceOf(SignedIn.class);

        assertThat(instance.authenticator.authenticate(request.data()).known()).containsInstanceOf(SignedIn.class);
    }

    @Test
    void aRequestWithoutTokenNeedsNoVerification() {
        assertThat(instance.authenticator.authenticate(TestRequest.get(APP).data()).known())
                .containsInstanceOf(SignedOut.class);
    }

    @Test
    void theCallerIsToldWhyATokenWasRefused() {
        String token = instance.token();
        instance.clock.advance(Duration.ofHours(1));

        RequestState state = instance.decide(TestRequest.of("POST", APP).bearer(token));

        assertThat(state.headers().all()).contains(new Header("x-clerk-auth-status", "signed-out"),
                new Header("x-clerk-auth-reason", "session-token-expired-refresh-non-eligible-non-get"));
        assertThat(state.headers().all()).filteredOn(header -> header.name().equals("x-clerk-auth-message")).singleElement()
                .satisfies(header -> assertThat(header.value()).startsWith("The token expired at ").endsWith(
                        " (reason=session-token-expired-refresh-non-eligible-non-get, token-carrier=header)"));
    }

    @Test
    void whatARequestLacksIsNoMessage() {
        assertThat(instance.decide(TestRequest.get(APP)).headers().all()).containsExactly(
                new Header("x-clerk-auth-status", "signed-out"),
                new Header("x-clerk-auth-reason", "session-token-and-uat-missing"));
    }

    @Test
    void aBrowserIsSentToClerkAndCounted() {
        RequestState state = instance.decide(TestRequest.navigation(APP).cookie("__client_uat", "1"));

        assertThat(state).isInstanceOf(Handshake.class);
        assertThat(state.headers().all()).extracting(Header::name).containsExactly("Location", "Cache-Control", "Set-Cookie",
                "x-clerk-auth-status", "x-clerk-auth-reason");
        assertThat(state.headers().all()).contains(new Header("Cache-Control", "no-store"), new Header("Set-Cookie",
                "__clerk_redirect_count=1; SameSite=Lax; HttpOnly; Max-Age=2; Path=/; Secure"));
    }

    @ParameterizedTest
    @CsvSource({ "3, false", "4, false", "2, true" })
    void aLoopEndsAfterThreeRedirects(int count, boolean redirected) {
        RequestState state = instance.decide(TestRequest.navigation(APP).cookie("__client_uat", "1")
                .cookie("__clerk_redirect_count", String.valueOf(count)));

        assertThat(state instanceof Handshake).isEqualTo(redirected);
        assertThat(state.headers().location().isPresent()).isEqualTo(redirected);
    }

    @Test
    void nobodyIsSentAnywhereWhereThatIsSwitchedOff() {
        TestInstance without = new TestInstance(TestInstance.production().handshake(false));

        assertThat(without.decide(TestRequest.navigation(APP).cookie("__client_uat", "1"))).isInstanceOf(SignedOut.class);
    }

    @Test
    void withoutPublishableKeyThereIsNowhereToBeSent() {
        TestInstance without = new TestInstance(InstanceSettings.builder());

        SignedOut state = (SignedOut) without.decide(TestRequest.navigation(APP).cookie("__client_uat", "1"));

        assertThat(state.reason().code()).isEqualTo("client-uat-but-no-session-token");
    }

    @Test
    void aHostThatIsNoneIsABadRequestWhereTheUrlIsNeeded() {
        RequestData request = new RequestData("GET", () -> "/", () -> PublicUrl.of("https", "a b", "/"),
                name -> switch (name) {
                    case "cookie" -> "__client_uat=1";
                    case "sec-fetch-dest" -> "document";
                    default -> null;
                });

        Uni<RequestState> state = instance.authenticator.authenticate(request).state();

        assertThat(state.onFailure(InvalidRequestException.class).recoverWithNull().await().indefinitely()).isNull();
    }

    @Test
    void whatFailsUnexpectedlyLetsNobodyIn() {
        RequestData request = new RequestData("GET", () -> {
            throw new IllegalStateException("the connection is gone");
        }, () -> null, name -> null);

        assertThat(reason(instance.authenticator.authenticate(request).state().await().indefinitely()))
                .isEqualTo("unexpected-error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "API_KEY              | ak_1    | API_KEY ak_1   | asked API_KEY",
            "API_KEY              | mt_1    |                | token-type-mismatch API_KEY",
            "API_KEY              | garbage |                | token-type-mismatch API_KEY",
            "API_KEY              |         |                | No token in header API_KEY",
            "API_KEY,M2M_TOKEN    | mt_1    | M2M_TOKEN mt_1 | asked M2M_TOKEN",
            "API_KEY,M2M_TOKEN    | oat_1   |                | token-type-mismatch",
            "API_KEY,M2M_TOKEN    |         |                | token-type-mismatch",
            "SESSION_TOKEN,API_KEY | ak_1   | API_KEY ak_1   | asked API_KEY",
            "SESSION_TOKEN,API_KEY |        |                | session-token-and-uat-missing SESSION_TOKEN",
            "SESSION_TOKEN,API_KEY | garbage |               | token-invalid SESSION_TOKEN",
            "SESSION_TOKEN        | ak_1    |                | token-invalid SESSION_TOKEN" })
    void aMachinesTokenCountsWhereItsTypeIsAccepted(String accepted, String token, String verified, String refusal) {
        TestRequest request = TestRequest.get(APP);
        if (token != null) {
            request.bearer(token);
        }

        RequestState state = instance.decide(request,
                List.of(accepted.split(",")).stream().map(TokenType::valueOf).toArray(TokenType[]::new));

        assertThat(instance.machineTokens).isEqualTo(verified == null ? List.of() : List.of(verified));
        SignedOut signedOut = (SignedOut) state;
        assertThat(signedOut.reason() + signedOut.tokenType().map(known -> " " + known).orElse("")).isEqualTo(refusal);
    }

    @Test
    void nothingIsAcceptedWhereNoTypeIs() {
        SignedOut state = (SignedOut) instance.authenticator.authenticate(
                TestRequest.get(APP).bearer(instance.token()).data(), Set.of()).state().await().indefinitely();

        assertThat(state.reason().code()).isEqualTo("token-type-mismatch");
        assertThat(state.tokenType()).isEmpty();
    }

    @Test
    void cookiesAreNotLookedAtWhereOnlyAMachineIsAccepted() {
        SignedOut state = (SignedOut) instance.decide(TestRequest.navigation(APP).cookie("__client_uat", "1")
                .cookie("__session", instance.token()), TokenType.M2M_TOKEN);

        assertThat(state.reason().code()).isEqualTo("No token in header");
    }

    @Test
    void aDomainOfTheRequestIsAnIssuerForThisRequest() {
        TestRequest request = TestRequest.get("https://other.com/").bearer(
                instance.token(Map.of("iss", "https://clerk.other.com")));
        InstanceSettings other = instance.settings.toBuilder().domain(Optional.of("other.com")).build();

        assertThat(reason(instance.decide(request))).isEqualTo("token-invalid-issuer");
        assertThat(decide(request, other)).isInstanceOf(SignedIn.class);
        assertThat(reason(instance.decide(request))).as("verified before, and still of another domain")
                .isEqualTo("token-invalid-issuer");
    }

    @Test
    void aProxyThatIsAPathIssuesTokensBelowTheOriginOfTheRequest() {
        TestInstance proxied = new TestInstance(TestInstance.production().proxyUrl(Optional.of("/__clerk")));
        String token = proxied.token(Map.of("iss", "https://app.example.com/__clerk"));

        assertThat(proxied.decide(TestRequest.get(APP).bearer(token))).isInstanceOf(SignedIn.class);
        assertThat(proxied.decide(TestRequest.get(APP).bearer(token))).isInstanceOf(SignedIn.class);
        assertThat(reason(proxied.decide(TestRequest.get("https://elsewhere.com/").bearer(token))))
                .isEqualTo("token-invalid-issuer");
    }

    @ParameterizedTest
    @CsvSource({ "REFUSE, document, signed-out", "HANDSHAKE, document, handshake", "HANDSHAKE, empty, signed-out",
            "ALLOW, empty, signed-in" })
    void aTokenWithoutAuthorizedPartyIsTreatedAsConfigured(MissingAuthorizedParty handling, String destination, String status) {
        TestInstance strict = new TestInstance(TestInstance.production().missingAuthorizedParty(handling),
                Set.of("https://app.example.com"));

        RequestState state = strict.decide(TestRequest.get(APP).header("sec-fetch-dest", destination)
                .cookie("__client_uat", "1").cookie("__session", strict.token()));

        assertThat(state).isInstanceOf(switch (status) {
            case "handshake" -> Handshake.class;
            case "signed-in" -> SignedIn.class;
            default -> SignedOut.class;
        });
        if (!(state instanceof SignedIn)) {
            assertThat(reason(state)).isEqualTo("token-invalid-authorized-parties");
        }
    }

    @ParameterizedTest
    @CsvSource({ "HANDSHAKE", "ALLOW" })
    void aWrongAuthorizedPartyIsAlwaysRefused(MissingAuthorizedParty handling) {
        TestInstance strict = new TestInstance(TestInstance.production().missingAuthorizedParty(handling),
                Set.of("https://app.example.com"));

        assertThat(strict.decide(TestRequest.navigation(APP).cookie("__client_uat", "1").cookie("__session",
                strict.token(Map.of("azp", "https://evil.com"))))).isInstanceOf(SignedOut.class);
    }

    private RequestState decide(TestRequest request, InstanceSettings own) {
        return instance.authenticator.authenticate(request.data(), Set.of(TokenType.SESSION_TOKEN), own).state().await()
                .indefinitely();
    }

    private static String reason(RequestState state) {
        return (state instanceof SignedOut signedOut ? signedOut.reason() : ((Handshake) state).reason()).code();
    }
}
