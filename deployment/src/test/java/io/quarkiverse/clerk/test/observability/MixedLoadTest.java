package io.quarkiverse.clerk.test.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;

/**
 * What an operator sees of an application under a mixed load while Clerk goes away: what was served, and which reasons were
 * counted.
 */
class MixedLoadTest {

    private static final Logger LOG = Logger.getLogger(MixedLoadTest.class);
    private static final int ROUNDS = 20;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Endpoints.class, Emulator.class, ObservedEmulator.class))
            .setForcedDependencies(List.of(
                    Dependency.of("io.quarkus", "quarkus-micrometer-registry-prometheus", Version.getVersion()),
                    Dependency.of("io.quarkus", "quarkus-smallrye-health", Version.getVersion())))
            .setBeforeAllCustomizer(ObservedEmulator::start)
            .setAfterAllCustomizer(ObservedEmulator::stop)
            .withConfiguration(ObservedEmulator.CONFIGURATION + """
                    quarkus.http.test-port=0
                    quarkus.clerk.client.retry.max-retries=0
                    """);

    private final Map<String, Integer> served = new TreeMap<>();

    @Test
    void isServedOnWithTheKeysThatAreKnown() {
        assertThat(ready().extract().path("checks[0].data").toString()).isEqualTo("{<default>=available}");
        List<String> tokens = tokens();
        List<String> later = tokens();
        for (int round = 0; round < ROUNDS; round++) {
            mixedLoad(tokens, "with Clerk");
        }
        String before = given().get("/q/metrics").then().statusCode(200).extract().asString();

        ObservedEmulator.stop();
        for (int round = 0; round < ROUNDS; round++) {
            // Half of them are tokens that nobody has seen yet.
            mixedLoad(round < ROUNDS / 2 ? tokens : later, "without Clerk");
        }
        String after = given().get("/q/metrics").then().statusCode(200).extract().asString();
        String health = ready().extract().asString();
        LOG.infof("Served:%n%s%nCounted before:%n%s%nCounted in all:%n%s%nHealth:%n%s", lines(served), clerk(before),
                clerk(after), health);

        assertThat(served).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("/strict with Clerk 200", 2 * ROUNDS), Map.entry("/strict without Clerk 200", 2 * ROUNDS),
                Map.entry("/admin with Clerk 200", ROUNDS), Map.entry("/admin without Clerk 200", ROUNDS),
                Map.entry("/admin with Clerk 403", ROUNDS), Map.entry("/admin without Clerk 403", ROUNDS),
                Map.entry("/strict with Clerk 401", 2 * ROUNDS), Map.entry("/strict without Clerk 401", 2 * ROUNDS),
                Map.entry("/lax with Clerk 200", ROUNDS), Map.entry("/lax without Clerk 200", ROUNDS),
                Map.entry("/page with Clerk 307", ROUNDS), Map.entry("/page without Clerk 307", ROUNDS),
                Map.entry("/machine with Clerk 401", ROUNDS), Map.entry("/machine without Clerk 401", ROUNDS),
                Map.entry("/user with Clerk 200", ROUNDS), Map.entry("/user without Clerk 500", ROUNDS)));
        assertThat(counted(after, "clerk_authentication_decisions_total", "signed-in", "none")).isEqualTo(10 * ROUNDS);
        assertThat(counted(after, "clerk_authentication_decisions_total", "signed-out", "token-invalid-signature"))
                .isEqualTo(2 * ROUNDS);
        // Of two decisions about one request, that about a session where the endpoint wants a machine does not count.
        assertThat(counted(after, "clerk_authentication_decisions_total", "token-invalid\",token_type=\"session")).isZero();
        assertThat(counted(after, "clerk_authentication_decisions_total", "handshake", "dev-browser-missing"))
                .isEqualTo(2 * ROUNDS);
        assertThat(counted(before, "clerk_authentication_decisions_total", "token-invalid\"")).isEqualTo(ROUNDS);
        assertThat(counted(after, "clerk_authentication_decisions_total", "unexpected-error")).isEqualTo(ROUNDS);
        assertThat(counted(after, "clerk_keys_fetch_seconds_count", "success")).isEqualTo(1);
        assertThat(counted(after, "clerk_token_cache_total", "hit")).isPositive();
        assertThat(counted(after, "clerk_token_verification_seconds_count", "accepted", "session_token"))
                .isEqualTo(tokens.size() + later.size());
        assertThat(counted(after, "clerk_backend_api_seconds_count", "users.get", "SUCCESS")).isEqualTo(ROUNDS);
        assertThat(counted(after, "clerk_backend_api_seconds_count", "users.get", "UNKNOWN")).isEqualTo(ROUNDS);
        assertThat(clerk(after)).doesNotContain(Emulator.ADMIN, Emulator.ACME, "sk_test", "sess_", "ak_");
    }

    private static List<String> tokens() {
        return List.of(Emulator.token(Emulator.sessionInAcme(Emulator.ADMIN)),
                Emulator.token(Emulator.session(Emulator.SOLO)));
    }

    private void mixedLoad(List<String> tokens, String when) {
        boolean clerkIsThere = when.startsWith("with ");
        tokens.forEach(token -> get(with(token), "/strict", when));
        tokens.forEach(token -> get(with(token), "/admin", when));
        get(given(), "/strict", when);
        get(with(forged(tokens.get(0))), "/strict", when);
        get(given(), "/lax", when);
        get(given().redirects().follow(false).header("Sec-Fetch-Dest", "document"), "/page", when);
        get(with(clerkIsThere ? "ak_made_up" : "ak_made_up_later"), "/machine", when);
        get(with(tokens.get(0)), "/user", when);
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String forged(String token) {
        String content = token.substring(0, token.lastIndexOf('.') + 1);
        return content + token.substring(content.length() + 4) + "AAAA";
    }

    private void get(RequestSpecification request, String path, String when) {
        served.merge(path + " " + when + " " + request.get(path).statusCode(), 1, Integer::sum);
    }

    private static ValidatableResponse ready() {
        return given().get("/q/health/ready").then().statusCode(200);
    }

    private static String clerk(String metrics) {
        return String.join("\n", metrics.lines().filter(line -> line.startsWith("clerk_") && !line.contains("_max{")).toList());
    }

    private static int counted(String metrics, String name, String... texts) {
        return metrics.lines().filter(line -> line.startsWith(name) && List.of(texts).stream().allMatch(line::contains))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static String lines(Map<String, Integer> counts) {
        List<String> lines = new ArrayList<>();
        counts.forEach((what, count) -> lines.add(what + ": " + count));
        return String.join("\n", lines);
    }

    @Path("/")
    public static class Endpoints {

        @Inject
        ClerkIdentity identity;
        @Inject
        ReactiveClerkClient clerk;

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return identity.userId();
        }

        @GET
        @Path("admin")
        @RequireClerkSession(role = "org:admin")
        public String admin() {
            return identity.userId();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return String.valueOf(identity.isSignedIn());
        }

        @GET
        @Path("page")
        @RequireClerkSession
        public String page() {
            return "page";
        }

        @GET
        @Path("machine")
        @RequireClerkSession(accepts = TokenType.API_KEY)
        public String machine() {
            return identity.subject().orElseThrow();
        }

        @GET
        @Path("user")
        @RequireClerkSession
        public Uni<String> user() {
            return clerk.users().get(identity.userId()).map(user -> user.id());
        }
    }
}
