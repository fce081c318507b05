package io.quarkiverse.clerk.test.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogRecord;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.Client;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.Jwk;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.SessionQuery;
import io.quarkiverse.clerk.api.model.SessionStatus;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkiverse.clerk.runtime.client.CallLimits;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.proxy.ProxyType;
import io.quarkus.runtime.BlockingOperationNotAllowedException;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** What goes over the wire, in an application that has its own ideas about REST clients and JSON. */
class BackendApiClientTest {

    private static final String SECRET = TestSettings.SECRET_KEY;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(BackendApiPeer.class, TestSettings.class, OddObjectMapper.class,
                    TokenOfSomebodyElse.class))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.rest-client.user-agent=not-clerk
                    quarkus.rest-client.proxy-address=localhost:1
                    quarkus.rest-client.follow-redirects=true
                    quarkus.rest-client.logging.scope=request-response
                    quarkus.log.category."org.jboss.resteasy.reactive.client.logging".level=DEBUG
                    """)
            .setLogRecordPredicate(log -> log.getLoggerName().startsWith("org.jboss.resteasy.reactive.client"))
            .assertLogRecords(
                    logs -> assertThat(logs).extracting(LogRecord::getMessage).noneMatch(log -> log.contains(SECRET)));

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    ProxyConfigurationRegistry proxies;

    @Inject
    Vertx vertx;

    private BackendApiPeer peer;
    private ClerkClient blocking;
    private ReactiveClerkClient reactive;

    @BeforeEach
    void start() {
        peer = new BackendApiPeer();
        BackendApiClients clients = clients(peer.uri(), Optional.of(SECRET));
        blocking = clients.blocking();
        reactive = clients.reactive();
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private BackendApiClients clients(URI uri, Optional<String> secretKey) {
        return clients(TestSettings.of(uri).withSecretKey(secretKey), proxies);
    }

    private BackendApiClients clients(TestSettings settings, ProxyConfigurationRegistry proxies) {
        return new BackendApiClients(settings.settings(), new BackendApiMetrics(), () -> tls, () -> proxies);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void sendsWhatClerkAsksFor() {
        peer.answers("{\"id\":\"user_1\",\"first_name\":\"Ada\",\"created_at\":1700000000123,\"new\":{\"deep\":1}}");
        User user = blocking.users().get("user_1");
        assertThat(user.firstName()).isEqualTo("Ada");
        assertThat(user.createdAt()).isEqualTo(Instant.ofEpochMilli(1700000000123L));
        assertThat(user.publicMetadata()).isNull();

        BackendApiPeer.Request request = peer.request();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/v1/users/user_1");
        assertThat(request.headers().get("Authorization")).containsExactly("Bearer " + SECRET);
        assertThat(request.headers().get("Clerk-API-Version")).containsExactly("2026-05-12");
        assertThat(request.headers().getFirst("X-Clerk-SDK")).startsWith("quarkus/");
        assertThat(request.headers().getFirst("User-Agent")).startsWith("quarkus-clerk/");
    }

    @Test
    void bothTwinsSendTheSame() {
        peer.answers("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"ins_1\",\"x5t#S256\":\"thumb\"}]}");
        List<Jwk> one = blocking.jwks().get().keys();
        List<Jwk> two = await(reactive.jwks().get()).keys();
        assertThat(one).isEqualTo(two).singleElement().extracting(Jwk::x5tS256).isEqualTo("thumb");
        assertThat(peer.requests()).extracting(BackendApiPeer.Request::target).containsExactly("/v1/jwks", "/v1/jwks");
        assertThat(peer.requests().get(0).headers().get("Clerk-API-Version"))
                .isEqualTo(peer.requests().get(1).headers().get("Clerk-API-Version"));
    }

    @Test
    void sendsEachTimeTheUniIsSubscribedTo() {
        peer.answers("{\"id\":\"user_1\"}");
        Uni<User> call = reactive.users().get("user_1");
        assertThat(peer.requests()).isEmpty();
        await(call);
        await(call);
        assertThat(peer.requests()).hasSize(2);
    }

    @Test
    void makesAnObjectOfASingleArgument() {
        peer.answers("{\"id\":\"client_1\",\"last_active_session_id\":\"sess_1\",\"sessions\":[{\"status\":\"brand-new\"}]}");
        Client client = blocking.clients().verify("a \"token\"");
        assertThat(client.lastActiveSessionId()).isEqualTo("sess_1");
        assertThat(client.sessions()).extracting(Session::status).containsExactly(new SessionStatus("brand-new"));
        assertThat(peer.request().method()).isEqualTo("POST");
        assertThat(peer.request().target()).isEqualTo("/v1/clients/verify");
        assertThat(peer.request().body()).isEqualTo("{\"token\":\"a \\\"token\\\"\"}");
        assertThat(peer.request().headers().getFirst("Content-Type")).startsWith("application/json");
    }

    @Test
    void sendsOnlyWhatIsSet() {
        peer.answers("{\"object\":\"token\",\"jwt\":\"a.b.c\"}");
        CreateSessionTokenRequest empty = CreateSessionTokenRequest.create();
        assertThat(blocking.sessions().createToken("sess_1", empty).jwt()).isEqualTo("a.b.c");
        blocking.sessions().createTokenFromTemplate("sess_1", "hasura", empty.expiresIn(Duration.ofMinutes(1)));
        blocking.sessions().createToken("sess_1", empty.clearExpiresIn());
        assertThat(peer.requests()).extracting(BackendApiPeer.Request::body)
                .containsExactly("{}", "{\"expires_in_seconds\":60}", "{\"expires_in_seconds\":null}");
        assertThat(peer.requests()).extracting(BackendApiPeer.Request::target).containsExactly("/v1/sessions/sess_1/tokens",
                "/v1/sessions/sess_1/tokens/hasura", "/v1/sessions/sess_1/tokens");
    }

    @Test
    @SuppressWarnings("deprecation")
    void asksForTheOldVersionWhereOnlyThatHasTheOperation() {
        peer.answers("{\"id\":\"sess_1\",\"status\":\"active\"}");
        assertThat(blocking.sessions().verify("sess_1", "token").status()).isEqualTo(SessionStatus.ACTIVE);
        assertThat(peer.request().target()).isEqualTo("/v1/sessions/sess_1/verify");
        assertThat(peer.request().body()).isEqualTo("{\"token\":\"token\"}");
        assertThat(peer.request().headers().get("Clerk-API-Version")).containsExactly("2025-03-12");
    }

    @Test
    void readsPagesWithAndWithoutAnEnvelope() {
        peer.answers("{\"data\":[{\"id\":\"sess_1\"}],\"total_count\":7}");
        Page<Session> page = blocking.sessions()
                .list(SessionQuery.create().userId("user_1").status(SessionStatus.ACTIVE).limit(1).offset(0));
        assertThat(page.data()).extracting(Session::id).containsExactly("sess_1");
        assertThat(page.totalCount()).isEqualTo(7);
        assertThat(peer.request().target()).startsWith("/v1/sessions?").contains("paginated=true", "user_id=user_1",
                "status=active", "limit=1", "offset=0").doesNotContain("client_id");
        peer.answers("[{\"id\":\"sess_2\"}]");
        assertThat(blocking.sessions().list(SessionQuery.create().clientId("client_1")).data()).extracting(Session::id)
                .containsExactly("sess_2");
    }

    @Test
    void revokes() {
        peer.answers("{\"id\":\"sess_1\",\"status\":\"revoked\"}");
        assertThat(blocking.sessions().revoke("sess_1").status()).isEqualTo(SessionStatus.REVOKED);
        assertThat(peer.request().method()).isEqualTo("POST");
        assertThat(peer.request().target()).isEqualTo("/v1/sessions/sess_1/revoke");
        assertThat(peer.request().body()).isEmpty();
    }

    @Test
    void hasOneExceptionForEveryError() {
        peer.answers(429, "application/json; charset=utf-8", """
                {"errors":[{"code":"too_many_requests","message":"Too many","long_message":"Far too many",
                            "meta":{"param_name":"id"}}],"clerk_trace_id":"trace_1"}""",
                Map.of("Retry-After", "12", "cf-ray", "ray"));
        for (ClerkApiException e : List.of(
                catchThrowableOfType(ClerkApiException.class, () -> blocking.users().get("user_1")),
                catchThrowableOfType(ClerkApiException.class, () -> await(reactive.users().get("user_1"))))) {
            assertThat(e.status()).isEqualTo(429);
            assertThat(e.errors()).containsExactly(
                    new ClerkApiError("too_many_requests", "Too many", "Far too many", Map.of("paramName", "id")));
            assertThat(e.traceId()).contains("trace_1");
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(12));
            assertThat(e).hasMessageNotContaining(SECRET);
        }
    }

    @Test
    void theStackTraceOfABlockingCallNamesTheCaller() {
        peer.answers(404, "application/json", "{\"errors\":[]}", Map.of());
        assertThat(catchThrowable(() -> blocking.users().get("user_1")).getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(BackendApiClientTest.class.getName()));
    }

    @Test
    void copesWithErrorsThatAreNotClerks() {
        peer.answers(502, "text/html", "<html>Bad gateway</html>", Map.of("cf-ray", "ray_1"));
        ClerkApiException html = catchThrowableOfType(ClerkApiException.class, () -> blocking.users().get("user_1"));
        assertThat(html.status()).isEqualTo(502);
        assertThat(html.errors()).isEmpty();
        assertThat(html.traceId()).contains("ray_1");

        peer.answers(503, "application/json", "", Map.of());
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> blocking.users().get("user_1")).status()).isEqualTo(503);

        peer.answers(302, "text/plain", "", Map.of("Location", peer.uri() + "/elsewhere"));
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> blocking.users().get("user_1")).status()).isEqualTo(302);
        assertThat(peer.requests()).hasSize(3);
    }

    @Test
    void anUnreadableAnswerIsAnErrorToo() {
        peer.answers(200, "application/json", "{\"id\":", Map.of());
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> blocking.users().get("user_1")).status()).isEqualTo(500);
        peer.answers(200, "text/html", "<html>", Map.of());
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> blocking.users().get("user_1")).status()).isEqualTo(500);
    }

    @Test
    void aFailureOfTheNetworkIsOneOfTheApi() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        BackendApiClients nowhere = clients(URI.create("http://localhost:" + free), Optional.of(SECRET));
        for (ClerkApiException e : List.of(
                catchThrowableOfType(ClerkApiException.class, () -> nowhere.blocking().jwks().get()),
                catchThrowableOfType(ClerkApiException.class, () -> await(nowhere.reactive().jwks().get())))) {
            assertThat(e.status()).isEqualTo(500);
            assertThat(e.hasCode(ClerkApiException.UNEXPECTED_ERROR)).isTrue();
            assertThat(e.retryAfter()).isEmpty();
            assertThat(e).hasMessageNotContaining(SECRET);
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsAFailure() {
        peer.answers("{}");
        peer.fallSilent();
        CallLimits limits = new CallLimits(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(5), 1_000);
        BackendApiClients hasty = clients(TestSettings.of(peer.uri()).withLimits(limits), proxies);
        assertThatThrownBy(() -> hasty.blocking().jwks().get()).isInstanceOf(ClerkApiException.class)
                .hasMessageContaining("timeout");
    }

    @Test
    void goesThroughTheProxyOfItsConfiguration() {
        peer.answers("{\"keys\":[]}");
        ProxyConfiguration proxy = new Proxy(peer.uri());
        BackendApiClients clients = clients(TestSettings.of(URI.create("http://api.clerk.invalid")).withProxy("corporate"),
                name -> name.filter("corporate"::equals).map(any -> proxy));
        assertThat(clients.blocking().jwks().get().keys()).isEmpty();
        assertThat(peer.request().target()).isEqualTo("http://api.clerk.invalid/v1/jwks");
    }

    @Test
    void saysWhichTlsConfigurationIsMissing() {
        BackendApiClients clients = clients(TestSettings.of(peer.uri()).withTls(Optional.of("nowhere")), proxies);
        assertThatThrownBy(() -> clients.blocking().jwks().get()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void sendsNothingAfterItWasClosed() {
        peer.answers("{\"keys\":[]}");
        BackendApiClients clients = clients(peer.uri(), Optional.of(SECRET));
        clients.blocking().jwks().get();
        clients.close();
        assertThatThrownBy(() -> clients.blocking().jwks().get()).isInstanceOf(ClerkApiException.class);
        assertThat(peer.requests()).hasSize(1);
    }

    @Test
    void sendsNothingWithoutASecretKey() {
        BackendApiClients keyless = clients(peer.uri(), Optional.empty());
        assertThatThrownBy(() -> keyless.blocking().users().get("user_1")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.clerk.secret-key").hasMessageContaining("CLERK_SECRET_KEY");
        assertThatThrownBy(() -> await(keyless.reactive().users().get("user_1"))).isInstanceOf(IllegalStateException.class);
        BackendApiClients broken = clients(peer.uri(), Optional.of("sk_test\nX: y"));
        assertThatThrownBy(() -> broken.blocking().users().get("user_1")).isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("sk_test");
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void sendsNothingWithAnIdThatIsNone() {
        for (String id : new String[] { null, "", " ", ".", "..", "../jwks", "a/b", "a\\b", "%2e%2e", "%252e%252e%252f", "a?b",
                "a#b",
                "a;b", "a\nb" }) {
            assertThatThrownBy(() -> blocking.users().get(id)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("userId ");
            assertThatThrownBy(() -> await(reactive.users().get(id))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(
                () -> blocking.sessions().createTokenFromTemplate("sess_1", "..", CreateSessionTokenRequest.create()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("template ");
        assertThatThrownBy(() -> blocking.clients().verify(null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("token must not be null");
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void encodesWhatAnIdMayContain() {
        peer.answers("{}");
        blocking.users().get("a b{c}ü..d");
        assertThat(peer.request().target()).isEqualTo("/v1/users/a%20b%7Bc%7D%C3%BC..d");
    }

    @Test
    void aBlockingCallDoesNotBlockTheEventLoop() throws Exception {
        peer.answers("{\"id\":\"user_1\"}");
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CompletableFuture<User> user = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(nothing -> {
            failure.complete(catchThrowable(() -> blocking.users().get("user_1")));
            reactive.users().get("user_1").subscribe().with(user::complete, user::completeExceptionally);
        });
        assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(BlockingOperationNotAllowedException.class)
                .hasMessageContaining("ReactiveClerkClient");
        assertThat(user.get(5, TimeUnit.SECONDS).id()).isEqualTo("user_1");
        assertThat(peer.requests()).hasSize(1);
    }

    @Test
    void aResourceIsTheSameObjectEachTime() {
        assertThat(blocking.users()).isSameAs(blocking.users()).isEqualTo(blocking.users()).hasSameHashCodeAs(blocking.users())
                .isNotEqualTo(blocking.sessions()).hasToString("io.quarkiverse.clerk.api.UsersApi");
        assertThat(reactive.users()).isSameAs(reactive.users());
    }

    /** What a {@code quarkus.proxy.*} configuration gives. */
    record Proxy(URI uri) implements ProxyConfiguration {

        @Override
        public String host() {
            return uri.getHost();
        }

        @Override
        public int port() {
            return uri.getPort();
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> nonProxyHosts() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> proxyConnectTimeout() {
            return Optional.empty();
        }

        @Override
        public ProxyType type() {
            return ProxyType.HTTP;
        }
    }

    /** An application that would break the client if the client shared its object mapper. */
    @Singleton
    static class OddObjectMapper implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                    .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.UNWRAP_ROOT_VALUE);
        }
    }

    /** A filter that an application has for all of its REST clients. */
    @Provider
    public static class TokenOfSomebodyElse implements ClientRequestFilter {

        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().putSingle("Authorization", "Bearer of-somebody-else");
        }
    }
}
