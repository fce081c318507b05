package io.quarkiverse.clerk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.LongStream;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;

/** Many distinct tokens, served one after the other, and a verifier configured like the application's. */
@State(Scope.Benchmark)
public class TokenPool {

    /** More than fit into the processor's first caches; a power of two. */
    private static final int SIZE = 4096;

    private final FastSigningKey key = new FastSigningKey();
    private final byte[][] tokens;
    private int next;

    public TokenPool() {
        SessionTokenFactory factory = new SessionTokenFactory(key, Instant.now());
        tokens = LongStream.range(0, SIZE).parallel()
                .mapToObj(number -> factory.token(number).getBytes(StandardCharsets.ISO_8859_1)).toArray(byte[][]::new);
    }

    /** A fresh string each time, as from a socket: one that was looked up before remembers its hash code. */
    String next() {
        next = (next + 1) & (SIZE - 1);
        return new String(tokens[next], StandardCharsets.ISO_8859_1);
    }

    /** The same token each time, as a fresh string. */
    String repeated() {
        return new String(tokens[0], StandardCharsets.ISO_8859_1);
    }

    RSAPublicKey publicKey() {
        return key.publicKey();
    }

    SessionVerifier verifier(int cacheSize) {
        VerificationOptions options = new VerificationOptions(Set.of(), Set.of(), Set.of(), Set.of(SessionTokenFactory.ISSUER),
                Duration.ofSeconds(5));
        return new SessionVerifier(new TokenVerifier(new PemKeySource(key.pem()), options, Clock.systemUTC()), cacheSize,
                Clock.systemUTC());
    }
}
