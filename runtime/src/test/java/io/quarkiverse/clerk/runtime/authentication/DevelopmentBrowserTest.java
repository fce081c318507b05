package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;

/** Rows 6 and 7 of spec §4.4, and row 10 of §12. */
class DevelopmentBrowserTest {

    private final TestInstance instance = new TestInstance(TestInstance.development());

    @Test
    void aBrowserThatIsNotKnownIsSentToClerk() {
        assertThat(handshake(TestRequest.navigation("http://localhost/"))).isEqualTo("dev-browser-missing");
    }

    @Test
    void aTokenInTheUrlIsSynchronizedWhateverItIs() {
        assertThat(handshake(TestRequest.navigation("http://localhost/?__clerk_db_jwt=")
                .cookie("__clerk_db_jwt", "dvb_1"))).isEqualTo("dev-browser-sync");
    }

    @Test
    void theCookieIsOfTheSuffixThatIsTaken() {
        TestRequest request = TestRequest.navigation("http://localhost/").cookie("__clerk_db_jwt", "dvb_1")
                .cookie("__client_uat_" + PublishableKey.cookieSuffix(TestInstance.DEVELOPMENT), "1");

        assertThat(handshake(request)).isEqualTo("dev-browser-missing");
    }

    @Test
    void aSessionThatWasVerifiedBeforeCountsOnlyInAKnownBrowser() {
        String token = instance.token();
        TestRequest known = session(token).cookie("__clerk_db_jwt", "dvb_1");

        assertThat(instance.decide(known)).isInstanceOf(SignedIn.class);
        assertThat(instance.authenticator.authenticate(known.data()).known()).containsInstanceOf(SignedIn.class);
        assertThat(instance.authenticator.authenticate(session(token).data()).known()).containsInstanceOf(SignedOut.class);
    }

    @Test
    void aProductionInstanceKnowsNoDevelopmentBrowsers() {
        TestInstance production = new TestInstance(TestInstance.production());

        assertThat(production.decide(session(production.token()))).isInstanceOf(SignedIn.class);
        assertThat(production.decide(TestRequest.navigation("https://app.example.com/?__clerk_db_jwt=x")))
                .isInstanceOf(SignedOut.class);
    }

    @ParameterizedTest
    @CsvSource({ "http://localhost:8080/, 1, false", "http://127.0.0.1/, 1, false", "http://[::1]:3000/, 1, false",
            "http://app.localhost/, 2, false", "http://localhost:8080/, 0, true", "https://localhost:8443/, 1, true",
            "http://app.example.com/, 1, true", "http://localhost.example.com/, 1, true" })
    void aBrowserThatKeepsNoCookieOfPlainHttpIsNotSentAgain(String url, int count, boolean sent) {
        TestRequest request = TestRequest.navigation(url).cookie("__clerk_redirect_count", String.valueOf(count));

        assertThat(instance.decide(request) instanceof Handshake).isEqualTo(sent);
    }

    private static TestRequest session(String token) {
        return TestRequest.get("http://localhost/").cookie("__client_uat", "1").cookie("__session", token);
    }

    private String handshake(TestRequest request) {
        return ((Handshake) instance.decide(request)).reason().code();
    }
}
