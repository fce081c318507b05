package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last paragraph of spec §4.10. */
class SignInRedirectTest {

    private static final String CURRENT = "https://app.example.com/p?q=1#h";
    private static final String RETURN = "redirect_url=https%3A%2F%2Fapp.example.com%2Fp%3Fq%3D1%23h";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            // sign-in page | sign-up page | to sign in | to sign up
            "-                        | -              | https://accounts.example.com/sign-in | https://accounts.example.com/sign-up",
            "/sign-in                 | -              | https://app.example.com/sign-in      | https://app.example.com/sign-in/create",
            "https://id.com/in        | -              | https://id.com/in                    | https://id.com/in/create",
            "https://id.com           | -              | https://id.com/                      | https://id.com/create",
            "-                        | https://id.com/up | https://accounts.example.com/sign-in | https://id.com/up",
            "https://id.com/in        | /up            | https://id.com/in                    | https://app.example.com/up" })
    void goesToTheConfiguredPageOrToTheAccountPortal(String signInUrl, String signUpUrl, String signIn, String signUp) {
        SignInRedirect redirect = redirect(TestInstance.production().signInUrl(Optional.ofNullable(signInUrl))
                .signUpUrl(Optional.ofNullable(signUpUrl)), false);

        assertThat(redirect.toSignIn()).hasToString(signIn + "?" + RETURN);
        assertThat(redirect.toSignUp()).hasToString(signUp + "?" + RETURN);
    }

    @Test
    void aSessionWithOpenTasksGoesToTheirPage() {
        assertThat(redirect(TestInstance.production(), true).toSignIn(Optional.empty()))
                .hasToString("https://accounts.example.com/sign-in/tasks");
        assertThat(redirect(TestInstance.production().signInUrl(Optional.of("/in?x=1")), true).toSignUp(Optional.empty()))
                .hasToString("https://app.example.com/in/create/tasks?x=1");
    }

    @Test
    void comesBackToWhereItIsTold() {
        SignInRedirect redirect = redirect(TestInstance.production(), false);

        assertThat(redirect.toSignIn(Optional.of("/orders")))
                .hasToString("https://accounts.example.com/sign-in?redirect_url=https%3A%2F%2Fapp.example.com%2Forders");
        assertThat(redirect.toSignUp(Optional.empty())).hasToString("https://accounts.example.com/sign-up");
        assertThatIllegalArgumentException().isThrownBy(() -> redirect.toSignIn(Optional.of("//evil.com")));
    }

    @Test
    void aDevelopmentInstanceLearnsOnAnotherSiteWhichBrowserItIs() {
        assertThat(redirect(TestInstance.development(), false).toSignIn(Optional.empty()))
                .hasToString("https://accounts.example.com/sign-in?__clerk_db_jwt=dvb_1");
        assertThat(redirect(TestInstance.development().signInUrl(Optional.of("/in")), false).toSignIn(Optional.empty()))
                .hasToString("https://app.example.com/in");
        assertThat(redirect(TestInstance.production(), false).toSignIn(Optional.empty()))
                .hasToString("https://accounts.example.com/sign-in");
    }

    @Test
    void aSatelliteLearnsOfTheSignInWhenTheBrowserComesBack() {
        assertThat(redirect(TestInstance.production().satellite(true).signInUrl(Optional.of("https://primary.com/in")), false)
                .toSignIn(Optional.of("/p"))).hasToString("https://primary.com/in"
                        + "?redirect_url=https%3A%2F%2Fapp.example.com%2Fp%3F__clerk_synced%3Dfalse");
    }

    @Test
    void withoutAnyPageThatIsAMistake() {
        SignInRedirect redirect = redirect(InstanceSettings.builder().signUpUrl(Optional.of("/up")), false);

        assertThat(redirect.toSignUp(Optional.empty())).hasToString("https://app.example.com/up");
        assertThatThrownBy(redirect::toSignIn).isInstanceOfSatisfying(InvalidConfigurationException.class,
                e -> assertThat(e.condition()).isEqualTo("missing-publishable-key"));
    }

    @Test
    void aPageThatIsNoUrlIsAMistake() {
        assertThatThrownBy(redirect(TestInstance.production().signInUrl(Optional.of("sign-in")), false)::toSignIn)
                .isInstanceOf(InvalidConfigurationException.class).hasMessageContaining("quarkus.clerk.sign-in-url");
    }

    @ParameterizedTest
    @CsvSource({ "one-two.clerk.accounts.dev, https://one-two.accounts.dev",
            "one-two.clerk.accountsstage.dev, https://one-two.accountsstage.dev",
            "clerk.example.com, https://accounts.example.com",
            "clerk.accounts.clerk.com, https://accounts.clerk.com", "example.com, https://example.com" })
    void theAccountPortalIsBesideTheFrontendApi(String frontendApi, String origin) {
        assertThat(AccountPortal.origin(frontendApi)).isEqualTo(origin);
    }

    @Test
    void theAuthenticatorKnowsTheBrowser() {
        TestInstance instance = new TestInstance(TestInstance.development());

        SignInRedirect redirect = instance.authenticator.signInRedirect(
                TestRequest.get("https://app.example.com/").cookie("__clerk_db_jwt", "dvb_9").data(), instance.settings, false);

        assertThat(redirect.toSignIn(Optional.empty()))
                .hasToString("https://accounts.example.com/sign-in?__clerk_db_jwt=dvb_9");
    }

    private static SignInRedirect redirect(InstanceSettingsBuilder settings, boolean pending) {
        return new SignInRedirect(settings.build(), HttpUrl.parse(CURRENT).orElseThrow(), Optional.of("dvb_1"), pending);
    }
}
