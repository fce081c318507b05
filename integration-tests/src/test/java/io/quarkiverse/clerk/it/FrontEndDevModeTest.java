package io.quarkiverse.clerk.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIf;

import io.quarkiverse.clerk.it.FrontEnd.Answer;

/**
 * A person at the demo's front end, which is Clerk's own ClerkJS with its prebuilt components, in dev mode and against the
 * emulator. What Clerk's own SDK for backends makes of the browser's cookies is compared with what the demo does at each step.
 */
@EnabledIf("hasWhatItNeeds")
class FrontEndDevModeTest {

    private static final String PASSWORD = "correct-horse-battery-staple";
    private static final String ADA = "ada@example.com";
    private static final String GRACE = "grace@example.com";
    /** Clerk's test address, which gets no mail, and the code that was not in it. */
    private static final String ZOE = "zoe+clerk_test@example.com";
    private static final String CODE = "424242";

    private static final Optional<NpmPackages> PACKAGES = Chromium.isInstalled() && Program.onPath("node").isPresent()
            ? NpmPackages.find()
            : Optional.empty();

    private static DevModeDemo demo;

    private EmulatorApi emulator;
    private FrontEnd page;

    static boolean hasWhatItNeeds() {
        System.out.println(PACKAGES.map(packages -> "ClerkJS in dev mode: " + packages + ", Node and Chromium of this machine")
                .orElse("SKIPPED: FrontEndDevModeTest needs chromium, chromedriver, node, and the packages that "
                        + "'npm --prefix integration-tests install' gets"));
        return PACKAGES.isPresent();
    }

    @BeforeAll
    static void startDemo() {
        demo = DevModeDemo.start(PACKAGES.orElseThrow());
    }

    @AfterAll
    static void stopDemo() {
        if (demo != null) {
            demo.close();
        }
    }

    @BeforeEach
    void start(TestInfo test) {
        emulator = new EmulatorApi(demo.emulatorUrl());
        page = new FrontEnd(demo.url(), test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void stop() {
        page.close();
    }

    @Test
    void twoAccountsInOneBrowser() {
        String ada = emulator.createUser("Ada", ADA, PASSWORD);
        String grace = emulator.createUser("Grace", GRACE, PASSWORD);
        emulator.createMembership(EmulatorApi.ORGANIZATION, ada, "org:admin");

        page.open("/app");
        page.awaitText("signed-out", "Nobody is signed in");
        page.screenshot("signed-out");
        assertThat(verdict(false))
                .isEqualTo(new RequestVerdict("signed-out", "session-token-and-uat-missing", null, null, null));

        page.open("/app/sign-in");
        page.signIn(ADA, PASSWORD);
        page.awaitText("user", ada);
        page.screenshot("signed-in");
        assertSignedIn(ada, null);
        assertThat(page.call("me-token").body()).contains(ada);
        assertThat(page.call("me-cookie").body()).contains(ada);
        assertThat(page.call("admin-token").status()).isEqualTo(403);
        assertThat(page.call("admin-cookie").status()).isEqualTo(403);
        page.screenshot("no-administrator");

        page.openOrganizationSwitcher();
        page.screenshot("organization-switcher");
        page.chooseOrganization("Acme");
        page.awaitText("organization", EmulatorApi.ORGANIZATION);
        assertSignedIn(ada, EmulatorApi.ORGANIZATION);
        assertThat(page.call("admin-token")).isEqualTo(new Answer(200, "You are an administrator"));
        assertThat(page.call("admin-cookie")).isEqualTo(new Answer(200, "You are an administrator"));
        page.screenshot("administrator");

        page.openUserButton();
        page.screenshot("user-button");
        page.choose("Add account");
        page.signIn(GRACE, PASSWORD);
        page.awaitText("user", grace);
        page.awaitText("accounts", ADA);
        page.screenshot("second-account");
        assertSignedIn(grace, null);
        assertThat(page.call("me-token").body()).contains(grace);
        assertThat(page.call("admin-cookie").status()).isEqualTo(403);

        page.openUserButton();
        page.screenshot("two-accounts");
        page.choose(ADA);
        page.awaitText("user", ada);
        page.awaitText("organization", EmulatorApi.ORGANIZATION);
        page.screenshot("switched-account");
        assertSignedIn(ada, EmulatorApi.ORGANIZATION);
        assertThat(page.call("me-cookie").body()).contains(ada);
        assertThat(page.call("admin-cookie").status()).isEqualTo(200);

        page.openUserButton();
        page.choose("Sign out of all accounts");
        page.awaitText("signed-out", "Nobody is signed in");
        page.screenshot("signed-out-of-all");
        assertThat(verdict(false)).extracting(RequestVerdict::status, RequestVerdict::userId)
                .containsExactly("signed-out", null);
        assertThat(verdict(true).status()).isEqualTo("signed-out");
        assertNobodyElseWasAsked();
    }

    @Test
    void signingUpWithTheCodeOfAnEmail() {
        page.open("/app/sign-up");
        page.signUp(ZOE, PASSWORD);
        page.enterCode(CODE);
        page.awaitText("signed-in", ZOE);
        page.awaitPictures();
        page.screenshot("signed-up");
        Answer me = page.call("me-cookie");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body()).contains("\"userId\":\"user_");
        assertThat(verdict(true).status()).isEqualTo("signed-in");
        assertNobodyElseWasAsked();
    }

    private void assertSignedIn(String userId, String organizationId) {
        for (boolean navigation : List.of(true, false)) {
            assertThat(verdict(navigation))
                    .extracting(RequestVerdict::status, RequestVerdict::userId, RequestVerdict::organizationId)
                    .containsExactly("signed-in", userId, organizationId);
        }
    }

    /** That of both backends, which must be the same. */
    private RequestVerdict verdict(boolean navigation) {
        String url = demo.url() + "/api/state";
        Map<String, String> headers = Map.of("Cookie", page.cookies(),
                "Sec-Fetch-Dest", navigation ? "document" : "empty", "Accept", navigation ? "text/html,*/*;q=0.8" : "*/*");
        RequestVerdict ours = new DemoBackend().verdict(url, headers);
        assertThat(ours).isEqualTo(new NodeBackend(PACKAGES.orElseThrow(), Map.of(
                "secretKey", emulator.secretKey(), "publishableKey", emulator.publishableKey(), "apiUrl", emulator.url(),
                "proxyUrl", demo.url() + "/__clerk")).verdict(url, headers));
        return ours;
    }

    private void assertNobodyElseWasAsked() {
        List<URI> requests = page.requests();
        System.out.println("The browser asked " + requests.size() + " times: " + requests.stream()
                .map(URI::getAuthority).collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        assertThat(requests).extracting(URI::getPath).contains("/__clerk/npm/@clerk/clerk-js@6/dist/clerk.browser.js",
                "/__clerk/npm/@clerk/ui@1/dist/ui.browser.js", "/__clerk/v1/environment", "/__clerk/v1/client");
        assertThat(requests).filteredOn(request -> request.getPath().startsWith("/images/"))
                .allSatisfy(picture -> assertThat(picture.toString()).startsWith(demo.emulatorUrl() + "/"));
        assertThat(requests).filteredOn(request -> !request.getPath().startsWith("/images/"))
                .allSatisfy(request -> assertThat(request.toString()).startsWith(demo.url() + "/"));
    }
}
