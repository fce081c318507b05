package io.quarkiverse.clerk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The floor: the platform's RSA check of the signature of a session token, everything else done before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class BareRsaVerification {

    private static final int DIFFERENT = 64;

    private final byte[][] contents = new byte[DIFFERENT][];
    private final byte[][] signatures = new byte[DIFFERENT][];
    private Signature verification;
    private int next;

    @Setup
    public void takeApart(TokenPool pool) throws GeneralSecurityException {
        for (int i = 0; i < DIFFERENT; i++) {
            String token = pool.next();
            int dot = token.lastIndexOf('.');
            contents[i] = token.substring(0, dot).getBytes(StandardCharsets.ISO_8859_1);
            signatures[i] = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        }
        verification = Signature.getInstance("SHA256withRSA");
        verification.initVerify(pool.publicKey());
    }

    @Benchmark
    public boolean verify() throws GeneralSecurityException {
        next = (next + 1) & (DIFFERENT - 1);
        verification.update(contents[next]);
        boolean valid = verification.verify(signatures[next]);
        if (!valid) {
            throw new IllegalStateException("A signature that is refused early is no measure");
        }
        return valid;
    }
}
