package io.quarkiverse.clerk.test.browser;

import static io.quarkiverse.clerk.test.browser.BrowserEndpoints.NEED_A_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

/** Browsers of a development instance, which it has to know before anybody is signed in. */
abstract class DevelopmentBrowser {

    private static final PeerClient PEER = new PeerClient("development");
    private static final List<String> FORGED = List.of("/strict", "/lax", "/authenticated", "/policy", "/page.html");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .setBeforeAllCustomizer(() -> ClerkPeer.start("development"))
                .setAfterAllCustomizer(ClerkPeer::stop)
                .withApplicationRoot(jar -> jar
                        .addClasses(DevelopmentBrowser.class, Browser.class, BrowserEndpoints.class, ClerkPeer.class,
                                PeerClient.class)
                        .addAsResource(new StringAsset("a page"), "META-INF/resources/page.html")
                        .addAsResource(new StringAsset("public"), "META-INF/resources/public.html"))
                .withConfiguration(BrowserEndpoints.CONFIGURATION + """
                        quarkus.clerk.secret-key=sk_test_development
                        quarkus.clerk.publishable-key=${peer.development.publishable-key}
                        quarkus.clerk.api-url=${peer.development.url}
                        quarkus.clerk.proxy-url=/__clerk
                        quarkus.clerk.handshake.cors-headers=false
                        """)
                .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.SEVERE.intValue()
                        && record.getLoggerName().startsWith("io.quarkiverse.clerk"))
                .assertLogRecords(DevelopmentBrowser::assertLoggedOncePerRequest);
    }

    private static String suffixed(String name) {
        return name + "_" + PEER.cookieSuffix();
    }

    private static String nonce(String... directives) {
        String nonce = "nonce" + COUNTER.incrementAndGet();
        PEER.handshake(nonce, directives);
        return nonce;
    }

    private static String session() {
        return suffixed("__session") + "=" + PEER.token() + "; Path=/";
    }

    @Test
    void unknownBrowserIsSentToClerkFirst() {
        for (String path : NEED_A_SESSION) {
            Response response = Browser.fresh().open(path);
            assertThat(response.statusCode()).as(path).isEqualTo(307);
            assertThat(response.header("Location"))
                    .startsWith("http://localhost:8081/__clerk/v1/client/handshake?redirect_url=")
                    .contains("__clerk_hs_reason=dev-browser-missing");
            assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().getValues("Set-Cookie")).singleElement().asString()
                    .startsWith("__clerk_redirect_count=1;");
        }
        assertThat(Browser.fresh().open("/lax").statusCode()).isEqualTo(307);
    }

    @Test
    void scriptsOfAnUnknownBrowserAreRefused() {
        for (String path : NEED_A_SESSION) {
            Response response = Browser.fresh().fetch(path);
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(response.header("x-clerk-auth-reason")).isEqualTo("dev-browser-missing");
        }
        assertThat(Browser.fresh().fetch("/lax").asString()).isEqualTo("nobody");
    }

    @Test
    void openEndpointTakesAnUnknownBrowser() {
        assertThat(Browser.fresh().open("/open").asString()).isEqualTo("open");
        assertThat(Browser.fresh().open("/public.html").asString()).isEqualTo("public");
    }

    @Test
    void returningBrowserGetsItsCookiesAndACleanUrl() {
        for (String path : List.of("/strict", "/lax", "/authenticated", "/policy", "/page.html", "/role")) {
            String session = session();
            String nonce = nonce(session, "__clerk_db_jwt=browser; Path=/");
            Response response = Browser.fresh().open(path + "?x=1&__clerk_handshake_nonce=" + nonce + "&__clerk_help=1");
            assertThat(response.statusCode()).as(path).isEqualTo(307);
            assertThat(response.headers().getValues("Location")).containsExactly("http://localhost:8081" + path + "?x=1");
            assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().getValues("Set-Cookie")).containsExactly(session,
                    "__clerk_db_jwt=browser; Path=/");
            assertThat(response.header("Access-Control-Allow-Origin")).isNull();
            assertThat(response.asString()).isEmpty();
        }
    }

    @Test
    void itIsSignedInThen() {
        Response response = Browser.fresh().cookie(suffixed("__clerk_db_jwt"), "browser")
                .cookie(suffixed("__client_uat"), "1").cookie(suffixed("__session"), PEER.token()).open("/strict");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo("user_1");
    }

    @Test
    void browserThatComesBackWithoutASessionIsSignedOut() {
        Response response = Browser.fresh().open("/strict?__clerk_handshake_nonce=" + nonce("__clerk_db_jwt=browser; Path=/"));
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.header("Location")).isEqualTo("http://localhost:8081/strict");
        assertThat(response.headers().getValues("Set-Cookie")).containsExactly("__clerk_db_jwt=browser; Path=/");
        Response clean = Browser.fresh().cookie("__clerk_db_jwt", "browser").open("/strict");
        assertThat(clean.statusCode()).isEqualTo(401);
        assertThat(clean.header("x-clerk-auth-reason")).isEqualTo("session-token-and-uat-missing");
    }

    @Test
    void handshakeOfAnotherInstanceIsAMistakeOfTheConfiguration() {
        // Signed with a key that is not the instance's: the last part is another token's.
        String[] parts = PEER.token().split("\\.");
        String forged = parts[0] + "." + parts[1] + "." + PEER.token("sub", "user_2").split("\\.")[2];
        for (String path : FORGED) {
            Response response = Browser.fresh().open(path + "?__clerk_handshake=" + forged);
            assertThat(response.statusCode()).as(path).isEqualTo(500);
            assertThat(response.asString()).isEmpty();
            assertThat(response.headers().asList()).noneMatch(header -> header.getName().startsWith("x-clerk"));
        }
    }

    private static void assertLoggedOncePerRequest(List<LogRecord> records) {
        assertThat(records).hasSize(FORGED.size()).allSatisfy(record -> assertThat(record.getMessage())
                .contains("The signature of the handshake token is wrong").contains("clear the cookies"));
    }
}
