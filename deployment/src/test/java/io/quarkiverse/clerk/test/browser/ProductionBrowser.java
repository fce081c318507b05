package io.quarkiverse.clerk.test.browser;

import static io.quarkiverse.clerk.test.browser.BrowserEndpoints.NEED_A_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

/** Browsers of a production instance: what they are told, whatever path their request takes through Quarkus. */
abstract class ProductionBrowser {

    private static final PeerClient PEER = new PeerClient("production");
    private static final String HANDSHAKE = "https://production.clerk.accounts.dev/v1/client/handshake?redirect_url=";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .setBeforeAllCustomizer(() -> ClerkPeer.start("production"))
                .setAfterAllCustomizer(ClerkPeer::stop)
                .withApplicationRoot(jar -> jar
                        .addClasses(ProductionBrowser.class, Browser.class, BrowserEndpoints.class, ClerkPeer.class,
                                PeerClient.class)
                        .addAsResource(new StringAsset("a page"),
                                "META-INF/resources/page.html")
                        .addAsResource(new StringAsset("public"),
                                "META-INF/resources/public.html"))
                .withConfiguration(BrowserEndpoints.CONFIGURATION + """
                        quarkus.clerk.secret-key=sk_live_production
                        quarkus.clerk.publishable-key=${peer.production.live-publishable-key}
                        quarkus.clerk.api-url=${peer.production.url}
                        """);
    }

    private static String suffixed(String name) {
        return name + "_" + PEER.liveCookieSuffix();
    }

    /** Says that it is signed in, but has no session token. */
    private static Browser stale() {
        return Browser.fresh().cookie(suffixed("__client_uat"), "1");
    }

    private static Browser signedIn(String token) {
        return stale().cookie(suffixed("__session"), token);
    }

    private static Browser refreshable(String sessionId, Map<String, ?> claims) {
        long now = Instant.now().getEpochSecond();
        String expired = PEER.token(Map.of("sid", sessionId, "iat", now - 120, "nbf", now - 130, "exp", now - 60));
        Map<String, Object> fresh = new HashMap<>(claims);
        fresh.put("sid", sessionId);
        PEER.refresh(sessionId, suffixed("__session") + "=" + PEER.token(fresh) + "; Path=/; Secure",
                suffixed("__client_uat") + "=2; Path=/; Domain=localhost");
        return signedIn(expired).cookie(suffixed("__refresh"), "refresh");
    }

    private static Browser refreshable() {
        return refreshable("sess_" + COUNTER.incrementAndGet(), Map.of());
    }

    private static List<String> setCookies(Response response) {
        return response.headers().getValues("Set-Cookie");
    }

    /** The two cookies that Clerk refreshed, each once. */
    private static void assertRefreshed(Response response) {
        assertThat(setCookies(response)).filteredOn(cookie -> cookie.startsWith("__")).hasSize(2)
                .anyMatch(cookie -> cookie.startsWith(suffixed("__session") + "=") && cookie.endsWith("; Path=/; Secure"))
                .contains(suffixed("__client_uat") + "=2; Path=/; Domain=localhost");
    }

    private static void assertSentToClerk(Response response, String path, String reason) {
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.asString()).isEmpty();
        assertThat(response.headers().getValues("Location")).singleElement().asString().startsWith(HANDSHAKE);
        assertThat(URLDecoder.decode(response.header("Location"), StandardCharsets.UTF_8))
                .startsWith(HANDSHAKE + "http://localhost:8081" + path + "&").contains("__clerk_hs_reason=" + reason);
        assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(setCookies(response)).singleElement().asString().startsWith("__clerk_redirect_count=1;");
        assertThat(response.headers().getValues("x-clerk-auth-status")).containsExactly("handshake");
        assertThat(response.headers().getValues("x-clerk-auth-reason")).containsExactly(reason);
        assertThat(response.header("WWW-Authenticate")).isNull();
    }

    @Test
    void staleBrowserIsSentToClerkWhereASessionCounts() {
        for (String path : NEED_A_SESSION) {
            assertSentToClerk(stale().open(path), path, "client-uat-but-no-session-token");
        }
        assertSentToClerk(stale().open("/lax"), "/lax", "client-uat-but-no-session-token");
        assertSentToClerk(stale().open("/role"), "/role", "client-uat-but-no-session-token");
    }

    @Test
    void itComesBackToTheVeryPage() {
        assertSentToClerk(stale().open("/strict/a%20b?x=1&y=%C3%A4"), "/strict/a%20b?x=1&y=%C3%A4",
                "client-uat-but-no-session-token");
    }

    @Test
    void openEndpointIsCalledAndSendsNobodyAnywhere() {
        for (String path : List.of("/open", "/public.html")) {
            Response response = stale().open(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.header("Location")).isNull();
            assertThat(setCookies(response)).isEmpty();
        }
    }

    @Test
    void scriptsAndFormsAreNotSentAnywhere() {
        for (String path : List.of("/strict", "/authenticated", "/policy", "/page.html")) {
            Response response = stale().fetch(path);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).startsWith("Bearer realm=\"clerk\"");
            assertThat(response.header("Location")).isNull();
            assertThat(response.header("x-clerk-auth-status")).isEqualTo("signed-out");
            assertThat(response.header("x-clerk-auth-reason")).isEqualTo("client-uat-but-no-session-token");
        }
        assertThat(stale().fetch("/lax").asString()).isEqualTo("nobody");
        assertThat(stale().post("/strict").statusCode()).isEqualTo(401);
    }

    @Test
    void afterThreeRedirectsItIsSignedOut() {
        Response response = stale().cookie("__clerk_redirect_count", "3").open("/strict");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("Location")).isNull();
        assertThat(setCookies(response)).isEmpty();
    }

    @Test
    void identityOfNobodyInsideAnEndpointIsAHandshakeToo() {
        assertSentToClerk(stale().open("/user"), "/user", "client-uat-but-no-session-token");
        assertThat(Browser.fresh().open("/user").statusCode()).isEqualTo(401);
    }

    @Test
    void strangersAreToldThatTheyAreSignedOut() {
        Response response = Browser.fresh().open("/strict");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().getValues("x-clerk-auth-status")).containsExactly("signed-out");
        assertThat(response.headers().getValues("x-clerk-auth-reason")).containsExactly("session-token-and-uat-missing");
        assertThat(response.header("x-clerk-auth-message")).isNull();
    }

    @Test
    void signedInBrowserIsToldNothing() {
        Response response = signedIn(PEER.token()).open("/strict");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo("user_1");
        assertThat(setCookies(response)).isEmpty();
        assertThat(response.headers().asList()).noneMatch(header -> header.getName().startsWith("x-clerk"));
    }

    @Test
    void cookiesOfAReturningBrowserAreSetAndTheRequestGoesOn() {
        for (String path : List.of("/strict", "/lax", "/authenticated", "/policy", "/page.html")) {
            String nonce = "nonce" + COUNTER.incrementAndGet();
            String session = suffixed("__session") + "=" + PEER.token() + "; Path=/";
            PEER.handshake(nonce, session, suffixed("__client_uat") + "=1; Path=/");
            Response response = Browser.fresh().cookie("__clerk_handshake_nonce", nonce).open(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(setCookies(response)).containsExactly(session, suffixed("__client_uat") + "=1; Path=/");
            assertThat(response.header("Location")).isNull();
            assertThat(response.headers().getValues("Access-Control-Allow-Origin")).containsExactly("null");
        }
    }

    @Test
    void refreshedCookiesComeWithEveryKindOfAnswer() {
        for (String path : List.of("/strict", "/lax", "/authenticated", "/policy", "/page.html", "/user")) {
            Response response = refreshable().open(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertRefreshed(response);
        }
        Response forbidden = refreshable().fetch("/role");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertRefreshed(forbidden);
        Response forbiddenByQuarkus = refreshable().fetch("/roles");
        assertThat(forbiddenByQuarkus.statusCode()).isEqualTo(403);
        assertRefreshed(forbiddenByQuarkus);
        Response failed = refreshable().fetch("/failing");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertRefreshed(failed);
    }

    @Test
    void refreshedPendingSessionIsStillTurnedAway() {
        Response response = refreshable("sess_" + COUNTER.incrementAndGet(), Map.of("sts", "pending")).fetch("/strict");
        assertThat(response.statusCode()).isEqualTo(401);
        assertRefreshed(response);
    }

    @Test
    void nothingOfTheApplicationIsReplacedAndNothingReplacesOurs() {
        Response two = refreshable().open("/cookies");
        assertThat(two.asString()).isEqualTo("user_1");
        assertRefreshed(two);
        assertThat(setCookies(two)).hasSize(4).anyMatch(cookie -> cookie.startsWith("one=1"))
                .anyMatch(cookie -> cookie.startsWith("two=2"));
        assertThat(two.headers().getValues("Cache-Control")).containsExactly("private");
        Response one = refreshable().open("/cookie");
        assertRefreshed(one);
        assertThat(setCookies(one)).hasSize(3).anyMatch(cookie -> cookie.startsWith("one=1"));
    }
}
