package io.quarkiverse.clerk.test.browser;

import static io.quarkiverse.clerk.test.browser.BrowserEndpoints.NEED_A_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkRedirects;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

/** An application that sends navigations without a session to its sign-in page. */
abstract class SignInRedirects {

    private static final PeerClient PEER = new PeerClient("redirects");
    private static final String SIGN_IN = "http://localhost:8081/sign-in?redirect_url=http%3A%2F%2Flocalhost%3A8081";

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .setBeforeAllCustomizer(() -> ClerkPeer.start("redirects"))
                .setAfterAllCustomizer(ClerkPeer::stop)
                .withApplicationRoot(jar -> jar
                        .addClasses(SignInRedirects.class, Browser.class, BrowserEndpoints.class, ClerkPeer.class,
                                PeerClient.class)
                        .addAsResource(new StringAsset("a page"), "META-INF/resources/page.html"))
                .withConfiguration(BrowserEndpoints.CONFIGURATION + """
                        quarkus.clerk.secret-key=sk_live_redirects
                        quarkus.clerk.publishable-key=${peer.redirects.live-publishable-key}
                        quarkus.clerk.api-url=${peer.redirects.url}
                        quarkus.clerk.sign-in-url=/sign-in
                        quarkus.clerk.redirect-to-sign-in=true
                        """);
    }

    private static Browser signedIn(Map<String, ?> claims) {
        return Browser.fresh().cookie("__session_" + PEER.liveCookieSuffix(), PEER.token(claims))
                .cookie("__client_uat_" + PEER.liveCookieSuffix(), "1");
    }

    private static void assertSentToSignIn(Response response, String location) {
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().getValues("Location")).containsExactly(location);
        assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.header("x-clerk-redirect-to")).isEqualTo("true");
        assertThat(response.header("WWW-Authenticate")).isNull();
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void navigationWithoutASessionIsSentToSignIn() {
        for (String path : NEED_A_SESSION) {
            assertSentToSignIn(Browser.fresh().open(path), SIGN_IN + path.replace("/", "%2F"));
        }
        assertSentToSignIn(Browser.fresh().open("/strict/a%20b?x=1"), SIGN_IN + "%2Fstrict%2Fa%2520b%3Fx%3D1");
        assertSentToSignIn(Browser.fresh().open("/user"), SIGN_IN + "%2Fuser");
    }

    @Test
    void soIsOneWithATokenThatIsRefused() {
        Browser forged = Browser.fresh().cookie("__session", "a.b.c").cookie("__client_uat", "1");
        assertSentToSignIn(forged.open("/strict"), SIGN_IN + "%2Fstrict");
        assertSentToSignIn(forged.open("/authenticated"), SIGN_IN + "%2Fauthenticated");
    }

    @Test
    void pendingSessionIsSentToItsTasks() {
        assertSentToSignIn(signedIn(Map.of("sts", "pending")).open("/strict"),
                SIGN_IN.replace("/sign-in", "/sign-in/tasks") + "%2Fstrict");
    }

    @Test
    void everythingElseIsRefused() {
        for (String path : NEED_A_SESSION) {
            Response response = Browser.fresh().fetch(path);
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"clerk\"");
            assertThat(response.header("Location")).isNull();
        }
        assertThat(Browser.fresh().post("/strict").statusCode()).isEqualTo(401);
    }

    @Test
    void sessionThatClerkCanRenewIsRenewedFirst() {
        Response response = Browser.fresh().cookie("__client_uat", "1").open("/strict");
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.header("Location")).startsWith("https://redirects.clerk.accounts.dev/v1/client/handshake?");
    }

    @Test
    void laxEndpointIsCalled() {
        assertThat(Browser.fresh().open("/lax").asString()).isEqualTo("nobody");
    }

    @Test
    void missingRoleIsNoReasonToSignIn() {
        assertThat(signedIn(Map.of()).open("/role").statusCode()).isEqualTo(403);
        assertThat(signedIn(Map.of()).open("/roles").statusCode()).isEqualTo(403);
    }

    @Test
    void signInPageThatNeedsASessionIsNotSentToItself() {
        Response response = Browser.fresh().open("/sign-in");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("Location")).isNull();
    }

    @Test
    void handlerDecidesFirst() {
        assertThat(Browser.fresh().open("/teapot").statusCode()).isEqualTo(418);
        assertSentToSignIn(Browser.fresh().open("/agreeing"), SIGN_IN + "%2Fagreeing");
    }

    @Test
    void applicationRedirectsItself() {
        String here = "http%3A%2F%2Flocalhost%3A8081%2Fwhere";
        assertThat(Browser.fresh().fetch("/where").asString())
                .isEqualTo("http://localhost:8081/sign-in?redirect_url=" + here + " "
                        + "http://localhost:8081/sign-in/create?redirect_url=" + here);
        assertThat(Browser.fresh().fetch("/where/to?url=/cart%3Fitem%3D1").asString())
                .isEqualTo("http://localhost:8081/sign-in?redirect_url=http%3A%2F%2Flocalhost%3A8081%2Fcart%3Fitem%3D1 "
                        + "http://localhost:8081/sign-in/create?redirect_url=http%3A%2F%2Flocalhost%3A8081%2Fcart%3Fitem%3D1");
        assertThat(Browser.fresh().fetch("/where/to?url=").asString())
                .isEqualTo("http://localhost:8081/sign-in http://localhost:8081/sign-in/create");
        assertThat(Browser.fresh().fetch("/where/to?url=javascript:alert(1)").statusCode()).isEqualTo(500);
    }

    @Test
    void pendingUserIsRedirectedToTheTasks() {
        assertThat(signedIn(Map.of("sts", "pending")).fetch("/where").asString())
                .startsWith("http://localhost:8081/sign-in/tasks?redirect_url=");
    }

    @ApplicationScoped
    public static class Teapot implements ClerkErrorHandler {

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.of(new WebApplicationException(418));
        }
    }

    @ApplicationScoped
    public static class Agreeing implements ClerkErrorHandler {

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.of(e);
        }
    }

    @Path("/")
    public static class Pages {

        @Inject
        ClerkRedirects redirects;

        @GET
        @Path("sign-in")
        @RequireClerkSession
        public String signIn() {
            return "sign in";
        }

        @GET
        @Path("teapot")
        @RequireClerkSession(onError = Teapot.class)
        public String teapot() {
            return "tea";
        }

        @GET
        @Path("agreeing")
        @RequireClerkSession(onError = Agreeing.class)
        public String agreeing() {
            return "agreed";
        }

        @GET
        @Path("where")
        @ClerkSession
        public String where() {
            return texts(redirects.toSignIn(), redirects.toSignUp());
        }

        @GET
        @Path("where/to")
        @ClerkSession
        public String whereTo(@QueryParam("url") @DefaultValue("") String url) {
            return texts(redirects.toSignIn(url), redirects.toSignUp(url));
        }

        private static String texts(URI signIn, URI signUp) {
            return String.join(" ", List.of(signIn.toString(), signUp.toString()));
        }
    }
}
