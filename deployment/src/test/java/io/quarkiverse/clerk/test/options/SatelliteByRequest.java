package io.quarkiverse.clerk.test.options;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.ClerkRedirects;
import io.quarkiverse.clerk.ClerkRequest;
import io.quarkiverse.clerk.ClerkRequestOptions;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.filter.SessionTokens;
import io.quarkus.security.Authenticated;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;

/** One application on its primary domain and on satellites of it. */
abstract class SatelliteByRequest {

    private static final SessionTokens TOKENS = new SessionTokens("satellites");

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(SatelliteByRequest.class, SessionTokens.class))
                .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
                .overrideConfigKey("quarkus.clerk.jwt-key", TOKENS.publicKey())
                // Of clerk.example.com.
                .overrideConfigKey("quarkus.clerk.publishable-key", "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k")
                .overrideConfigKey("quarkus.clerk.sign-in-url", "https://www.example.com/sign-in");
    }

    private static Response open(String host, String path) {
        return given().redirects().follow(false).header("Host", host).header("Sec-Fetch-Dest", "document").get(path);
    }

    @Test
    void satelliteAsksThePrimaryDomainWhenItHasTo() {
        for (String path : new String[] { "/strict", "/lax", "/authenticated" }) {
            Response response = open("shop.example.net", path + "?__clerk_synced=false");
            assertThat(response.statusCode()).as(path).isEqualTo(307);
            assertThat(response.header("Location")).startsWith("https://clerk.shop.example.net/v1/client/handshake?"
                    + "redirect_url=http%3A%2F%2Fshop.example.net%2F").contains("__clerk_hs_reason=satellite-needs-syncing");
        }
    }

    @Test
    void primaryDomainDoesNot() {
        assertThat(open("www.example.com", "/lax?__clerk_synced=false").asString()).isEqualTo("nobody");
    }

    @Test
    void proxyOfTheRequestTakesThePlaceOfTheFrontendApi() {
        assertThat(open("proxied.example.org", "/strict?__clerk_synced=false").header("Location"))
                .startsWith("http://proxied.example.org/__clerk/v1/client/handshake?");
    }

    @Test
    void satelliteSendsToThePrimaryDomainToSignIn() {
        assertThat(open("shop.example.net", "/sign-in").asString()).isEqualTo("https://www.example.com/sign-in?redirect_url="
                + "http%3A%2F%2Fshop.example.net%2Fcart%3F__clerk_synced%3Dfalse");
        assertThat(open("own.example.org", "/sign-in").asString())
                .isEqualTo("http://own.example.org/login?redirect_url=http%3A%2F%2Fown.example.org%2Fcart");
    }

    @Test
    void satelliteWithoutDomainIsAMistakeOfTheApplication() {
        assertThat(open("broken.example.net", "/strict").statusCode()).isEqualTo(500);
    }

    @ApplicationScoped
    public static class Domains implements ClerkOptionsResolver {

        @Override
        public Uni<ClerkRequestOptions> resolve(ClerkRequest request) {
            ClerkRequestOptions none = ClerkRequestOptions.none();
            return Uni.createFrom().item(switch (request.host()) {
                case "shop.example.net" -> none.withSatellite(true).withDomain("shop.example.net");
                case "proxied.example.org" -> none.withSatellite(true).withProxyUrl("/__clerk");
                case "broken.example.net" -> none.withSatellite(true);
                case "own.example.org" -> none.withSignInUrl("/login");
                default -> none;
            });
        }
    }

    @Path("/")
    public static class Endpoints {

        @Inject
        ClerkIdentity clerk;
        @Inject
        ClerkRedirects redirects;

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return clerk.userId();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return clerk.findUserId().orElse("nobody");
        }

        @GET
        @Path("authenticated")
        @Authenticated
        public String authenticated() {
            return clerk.userId();
        }

        @GET
        @Path("sign-in")
        @ClerkSession
        public String signIn() {
            return redirects.toSignIn("/cart").toString();
        }
    }
}
