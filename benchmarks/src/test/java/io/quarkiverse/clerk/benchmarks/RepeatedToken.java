package io.quarkiverse.clerk.benchmarks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.quarkiverse.clerk.runtime.authentication.BackendApi;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.smallrye.mutiny.Uni;

/**
 * A token that is remembered: the lookup alone, and the decision about a request that brings it in the header or in cookies.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class RepeatedToken {

    private static final int CACHE_SIZE = 10_000;
    private static final String SUFFIXED_COOKIES = "theme=dark; __clerk_db_jwt_%2$s=dvb_1; "
            + "__client_uat_%2$s=1; __session_%2$s=%1$s";
    /** What Clerk sets for each browser: both forms of each cookie. */
    private static final String COOKIES = SUFFIXED_COOKIES + "; __client_uat=1; __session=%1$s";

    private final PublishableKey publishableKey = PublishableKey.parse(SessionTokenFactory.PUBLISHABLE_KEY).orElseThrow();
    private SessionVerifier verifier;
    private RequestAuthenticator authenticator;
    private String suffixedCookies;
    private String cookies;

    @Setup
    public void verifyOnce(TokenPool pool) {
        verifier = pool.verifier(CACHE_SIZE);
        verifier.verify(Jwt.decode(pool.repeated())).await().indefinitely();
        authenticator = new RequestAuthenticator(
                InstanceSettings.builder().publishableKey(Optional.of(publishableKey))
                        .sessionIdParameter(Optional.of("_clerk_session_id")).build(),
                verifier, (type, token) -> Uni.createFrom().failure(new UnsupportedOperationException()), new NoBackend(),
                Clock.systemUTC());
        suffixedCookies = SUFFIXED_COOKIES.formatted(pool.repeated(), publishableKey.cookieSuffix());
        cookies = COOKIES.formatted(pool.repeated(), publishableKey.cookieSuffix());
    }

    @Benchmark
    public VerifiedSession lookup(TokenPool pool) {
        return verifier.findVerified(pool.repeated());
    }

    @Benchmark
    public RequestState header(TokenPool pool) {
        return signedIn(Map.of("authorization", "Bearer " + pool.repeated()));
    }

    @Benchmark
    public RequestState suffixedCookies() {
        return signedIn(Map.of("cookie", suffixedCookies));
    }

    @Benchmark
    public RequestState cookies() {
        return signedIn(Map.of("cookie", cookies));
    }

    private RequestState signedIn(Map<String, String> headers) {
        RequestState state = authenticator.authenticate(
                RequestData.of("GET", "https://app.example.com/strict", headers::get)).state().await().indefinitely();
        if (!(state instanceof SignedIn)) {
            throw new IllegalStateException("A request that is refused is no measure: " + state);
        }
        return state;
    }

    /** Nobody asks it. */
    private static final class NoBackend implements BackendApi {

        @Override
        public Uni<Session> session(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<String> createSessionToken(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<String>> handshakePayload(String nonce) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<String>> refreshSession(String sessionId, Refresh refresh) {
            throw new UnsupportedOperationException();
        }
    }
}
