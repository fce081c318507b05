package io.quarkiverse.clerk.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;

/** The whole verification of a token that was never seen: taken apart, signature, rules, claims. Nothing is remembered. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class SessionVerification {

    private SessionVerifier verifier;

    @Setup
    public void configure(TokenPool pool) {
        verifier = pool.verifier(0);
    }

    @Benchmark
    public VerifiedSession verify(TokenPool pool) {
        return verifier.verify(Jwt.decode(pool.next())).await().indefinitely();
    }
}
