package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;

/** Rows 2 to 5 of spec §4.4, and the configuration errors of §1.2. */
class SatelliteSyncTest {

    private static final String PRIMARY = "https://primary.com/sign-in";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "development |                              | satellite.com |                       |                       | satellite-missing-sign-in-url",
            "production  |                              | satellite.com |                       |                       | ",
            "production  |                              |               |                       |                       | satellite-missing-domain-or-proxy-url",
            "production  |                              |               | https://s.com/__clerk |                       | ",
            "development | https://primary.com/sign-in  | satellite.com |                       |                       | ",
            "development | https://primary.com/sign-in  |               |                       |                       | satellite-missing-domain-or-proxy-url",
            "development | /sign-in                     | satellite.com |                       |                       | ",
            "development | /sign-in                     | satellite.com |                       | https://satellite.com | satellite-sign-in-url-not-absolute",
            "production  | /sign-in                     |               |                       | https://satellite.com | satellite-sign-in-url-not-absolute",
            "production  | https://satellite.com/sign-in | satellite.com |                      | https://satellite.com | satellite-sign-in-url-same-origin",
            "production  | https://primary.com/sign-in  | satellite.com |                       | https://satellite.com | " })
    void aSatelliteNeedsADomainAndAPageToSignInElsewhere(String type, String signInUrl, String domain, String proxyUrl,
            String origin, String condition) {
        TestInstance instance = new TestInstance(settings(type).signInUrl(Optional.ofNullable(signInUrl))
                .domain(Optional.ofNullable(domain)).proxyUrl(Optional.ofNullable(proxyUrl)));
        TestRequest request = TestRequest.of("POST", "https://satellite.com/");
        if (origin != null) {
            request.header("origin", origin);
        }

        if (condition == null) {
            assertThat(instance.decide(request)).isInstanceOf(SignedOut.class);
        } else {
            assertThatThrownBy(() -> instance.decide(request)).isInstanceOfSatisfying(InvalidConfigurationException.class,
                    e -> assertThat(e.condition()).isEqualTo(condition));
        }
    }

    @Test
    void aMachineNeedsNoneOfThat() {
        TestInstance instance = new TestInstance(settings("development"));

        instance.decide(TestRequest.get("https://satellite.com/").bearer("mt_1"), TokenType.M2M_TOKEN);

        assertThat(instance.machineTokens).containsExactly("M2M_TOKEN mt_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // destination, auto sync, query, client_uat | outcome
            "document | false |                       |   | signed-out session-token-and-uat-missing",
            "document | true  |                       |   | handshake satellite-needs-syncing",
            "document | true  | ?__clerk_synced=true  |   | signed-out session-token-and-uat-missing",
            "document | false | ?__clerk_synced=false |   | handshake satellite-needs-syncing",
            "document | false | ?__clerk_synced=false | 1 | handshake satellite-needs-syncing",
            "document | true  |                       | 1 | handshake client-uat-but-no-session-token",
            "iframe   | true  |                       |   | signed-out session-token-and-uat-missing",
            "empty    | true  | ?__clerk_synced=false |   | signed-out session-token-and-uat-missing" })
    void aBrowserIsSentToThePrimaryDomain(String destination, boolean autoSync, String query, String uat, String outcome) {
        TestInstance instance = new TestInstance(
                settings("production").domain(Optional.of("satellite.com")).satelliteAutoSync(autoSync));
        TestRequest request = TestRequest.get("https://satellite.com/p" + (query == null ? "" : query))
                .header("sec-fetch-dest", destination);
        if (uat != null) {
            request.cookie("__client_uat", uat);
        }

        assertThat(describe(instance.decide(request))).isEqualTo(outcome);
    }

    @Test
    void inDevelopmentThePrimaryApplicationAnswers() {
        TestInstance instance = new TestInstance(settings("development").domain(Optional.of("satellite.com"))
                .signInUrl(Optional.of(PRIMARY + "?x=1")).satelliteAutoSync(true));

        RequestState state = instance.decide(TestRequest.navigation("https://satellite.com/p?a=b"));

        assertThat(state.headers().location())
                .contains(PRIMARY + "?x=1&__clerk_redirect_url=https%3A%2F%2Fsatellite.com%2Fp%3Fa%3Db");
    }

    @ParameterizedTest
    @CsvSource({
            "https%3A%2F%2Fsatellite.com%2Fx%3Fy%3D1, https://satellite.com/x?y=1&__clerk_db_jwt=dvb_1&__clerk_synced=true",
            "http%3A%2F%2Flocalhost%3A3000, http://localhost:3000/?__clerk_db_jwt=dvb_1&__clerk_synced=true",
            "https%3A%2F%2Fs.com%2F%3F__clerk_synced%3Dfalse, https://s.com/?__clerk_synced=true&__clerk_db_jwt=dvb_1" })
    void thePrimaryApplicationSendsItBack(String parameter, String location) {
        TestInstance instance = new TestInstance(TestInstance.development());

        RequestState state = instance
                .decide(TestRequest.navigation("https://primary.com/sign-in?__clerk_redirect_url=" + parameter)
                        .cookie("__clerk_db_jwt", "dvb_1"));

        assertThat(describe(state)).isEqualTo("handshake primary-responds-to-syncing");
        assertThat(state.headers().location()).contains(location);
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript%3Aalert(1)", "data%3Atext%2Fhtml%2Cx", "%2F%2Fevil.com", "evil.com",
            "https%3Aevil.com",
            "https%3A%2F%2Fapp.example.com%40evil.com%2F", "https%3A%2F%2F%3Cevil%3E%2F", "https%3A%2F%2F",
            "ftp%3A%2F%2Fevil.com" })
    void nothingButAWebAddressIsAPlaceToGoBackTo(String parameter) {
        TestInstance instance = new TestInstance(TestInstance.development());

        assertThatThrownBy(() -> instance.decide(
                TestRequest.navigation("https://primary.com/?__clerk_redirect_url=" + parameter).cookie("__clerk_db_jwt",
                        "dvb_1")))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void aProductionInstanceSendsNobodyAnywhere() {
        TestInstance instance = new TestInstance(TestInstance.production());

        assertThat(instance.decide(TestRequest.navigation("https://primary.com/?__clerk_redirect_url=https%3A%2F%2Fevil.com"))
                .headers().location()).isEmpty();
    }

    @Test
    void whatIsSentBackCannotBreakOutOfItsHeader() {
        TestInstance instance = new TestInstance(TestInstance.development());

        RequestState state = instance.decide(TestRequest
                .navigation("https://primary.com/?__clerk_redirect_url=https%3A%2F%2Fs.com%2F%0D%0ASet-Cookie%3Ax%3Dy%20z")
                .cookie("__clerk_db_jwt", "dvb%0d%0a1"));

        assertThat(state.headers().location())
                .contains("https://s.com/Set-Cookie:x=y%20z?__clerk_db_jwt=dvb%0D%0A1&__clerk_synced=true");
    }

    private static InstanceSettingsBuilder settings(String type) {
        return (type.equals("development") ? TestInstance.development() : TestInstance.production()).satellite(true);
    }

    private static String describe(RequestState state) {
        return state instanceof Handshake handshake ? "handshake " + handshake.reason()
                : "signed-out " + ((SignedOut) state).reason();
    }
}
