package io.quarkiverse.clerk.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionClaims;

/** What the verification does besides the signature, part by part. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class TokenReading {

    private Map<String, Object> claims;

    @Setup
    public void decodeOnce(TokenPool pool) {
        claims = Jwt.decode(pool.repeated()).claims();
    }

    @Benchmark
    public Jwt decode(TokenPool pool) {
        return Jwt.decode(pool.next());
    }

    @Benchmark
    public SessionClaims claims() {
        return SessionClaims.of(claims);
    }
}
