package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.AuthenticationReason;

class HandshakeRedirectTest {

    private static final AuthenticationReason REASON = AuthenticationReason.CLIENT_UAT_BUT_NO_SESSION_TOKEN;

    @Test
    void hasEveryParameterInItsOrder() {
        TestInstance instance = new TestInstance(TestInstance.development().organizationSync(
                OrganizationSync.of(List.of("/orgs/:slug/(.*)"), List.of())));
        TestRequest request = TestRequest
                .navigation("http://localhost:8080/orgs/acme/a%20b?q=a%20b&__clerk_db_jwt=old&__dev_session=x#top")
                .cookie("__session", "a.b.c").cookie("__client_uat", "1");

        assertThat(url(instance, request)).isEqualTo("https://clerk.example.com/v1/client/handshake"
                + "?redirect_url=http%3A%2F%2Flocalhost%3A8080%2Forgs%2Facme%2Fa%2520b%3Fq%3Da%2Bb%23top"
                + "&__clerk_api_version=2026-05-12&suffixed_cookies=false"
                + "&__clerk_hs_reason=client-uat-but-no-session-token&format=nonce"
                + "&__session=a.b.c&__clerk_db_jwt=old&organization_id=acme");
    }

    @Test
    void aTokenOfTheHeaderIsNeverInIt() {
        TestInstance instance = new TestInstance(TestInstance.production());
        TestRequest request = TestRequest.navigation("https://app.example.com/").bearer("secret.header.token");

        assertThat(url(instance, request)).doesNotContain("secret").doesNotContain("__session");
    }

    @Test
    void aProductionInstanceHasNoDevelopmentBrowser() {
        TestInstance instance = new TestInstance(TestInstance.production());
        TestRequest request = TestRequest.navigation("https://app.example.com/").cookie("__clerk_db_jwt", "dvb_1");

        assertThat(url(instance, request)).doesNotContain("dvb_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                            | https://clerk.example.com",
            "https://app.com/__clerk     | https://app.com/__clerk",
            "https://app.com/__clerk//   | https://app.com/__clerk",
            "/__clerk                    | https://app.example.com/__clerk",
            "proxy.example.com/clerk     | https://proxy.example.com/clerk" })
    void theFrontendApiIsReachedAsConfigured(String proxyUrl, String base) {
        TestInstance instance = new TestInstance(TestInstance.production().proxyUrl(Optional.ofNullable(proxyUrl)));

        assertThat(url(instance, TestRequest.navigation("https://app.example.com/p")))
                .startsWith(base + "/v1/client/handshake?redirect_url=");
    }

    @Test
    void aSatelliteOfAProductionInstanceHasAFrontendApiOfItsOwn() {
        TestInstance instance = new TestInstance(
                TestInstance.production().satellite(true).domain(Optional.of("satellite.com")));

        assertThat(url(instance, TestRequest.navigation("https://satellite.com/")))
                .startsWith("https://clerk.satellite.com/v1/client/handshake?");
    }

    @Test
    void aProxyThatIsNoUrlIsAMistakeInTheConfiguration() {
        TestInstance instance = new TestInstance(TestInstance.production().proxyUrl(Optional.of("https://app.com:x/")));

        assertThatThrownBy(() -> url(instance, TestRequest.navigation("https://app.example.com/")))
                .isInstanceOf(InvalidConfigurationException.class).hasMessageContaining("quarkus.clerk.proxy-url");
    }

    private static String url(TestInstance instance, TestRequest request) {
        return HandshakeRedirect.url(instance.context(request), REASON).orElseThrow().toString();
    }
}
