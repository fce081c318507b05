package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;

/** Row 16 of spec §4.4. */
class CrossOriginSyncTest {

    private static final String APP = "https://app.example.com/p";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "production  | https://satellite.com/x             | true",
            "production  | https://app.example.com/other       | false",
            "production  | http://app.example.com/             | true",
            "production  | https://app.example.com:8443/       | true",
            "production  | https://app.example.com:443/        | false",
            "production  | no url                              | false",
            "production  | https://clerk.example.com/v1/x      | false",
            "production  | https://accounts.example.com/       | false",
            "production  | https://accounts.other.com/         | true",
            "production  | http://accounts.example.com/        | true",
            "production  | https://foo-bar-13.accounts.dev/    | true",
            "production  | https://accounts.foo.lcl.dev/       | true",
            "development | https://foo-bar-13.accounts.dev/    | false",
            "development | https://foo.clerk.accounts.dev/     | true",
            "development | https://foo.accountsstage.dev/      | false",
            "development | https://foo.accounts.lclclerk.com/  | false",
            "development | https://accounts.foo.lcl.dev/       | false",
            "development | https://accounts.foo.lclstage.dev/  | false",
            "development | https://satellite.com/              | true" })
    void aPageThatWasOpenedFromAnotherSiteIsSynchronizedFirst(String type, String referrer, boolean synchronizes) {
        TestInstance instance = new TestInstance(
                type.equals("development") ? TestInstance.development() : TestInstance.production());

        RequestState state = instance.decide(request(instance).header("referer", referrer));

        assertThat(state instanceof Handshake).isEqualTo(synchronizes);
        if (state instanceof Handshake handshake) {
            assertThat(handshake.reason().code()).isEqualTo("primary-domain-cross-origin-sync");
        }
    }

    @ParameterizedTest
    @CsvSource({ "POST, document, 0", "GET, iframe, 0", "GET, empty, 0", "GET, document, 1" })
    void nothingElseIs(String method, String destination, int count) {
        TestInstance instance = new TestInstance(TestInstance.production());

        assertThat(instance.decide(session(TestRequest.of(method, APP), instance).header("sec-fetch-dest", destination)
                .header("referer", "https://satellite.com/").cookie("__clerk_redirect_count", String.valueOf(count))))
                .isInstanceOf(SignedIn.class);
    }

    @ParameterizedTest
    @CsvSource({ "satellite", "without handshake", "without publishable key" })
    void aSessionIsNotLostWhereNothingCanBeSynchronized(String kind) {
        InstanceSettingsBuilder settings = switch (kind) {
            case "satellite" -> TestInstance.production().satellite(true).domain(Optional.of("example.com"));
            case "without handshake" -> TestInstance.production().handshake(false);
            default -> InstanceSettings.builder();
        };
        TestInstance instance = new TestInstance(settings);

        assertThat(instance.decide(request(instance).header("referer", "https://satellite.com/"))).isInstanceOf(SignedIn.class);
    }

    private static TestRequest request(TestInstance instance) {
        return session(TestRequest.navigation(APP), instance);
    }

    private static TestRequest session(TestRequest request, TestInstance instance) {
        return request.cookie("__client_uat", "1").cookie("__session", instance.token()).cookie("__clerk_db_jwt", "dvb_1");
    }
}
