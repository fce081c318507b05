package io.quarkiverse.clerk.runtime.authentication;

import java.time.Duration;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The nonces that were used in this process: each is good for one request (spec §4.6a). */
final class UsedNonces {

    private static final int REMEMBERED = 10_000;
    /** Longer than any nonce is good for at Clerk. */
    private static final Duration FOR = Duration.ofMinutes(10);
    private static final Pattern NONCE = Pattern.compile("[\\x21-\\x7E]{1,512}");

    private final Cache<String, Boolean> used = Caffeine.newBuilder().executor(Runnable::run).maximumSize(REMEMBERED)
            .expireAfterWrite(FOR).build();

    /** Whether the nonce may be asked for, which uses it. */
    boolean use(String nonce) {
        return NONCE.matcher(nonce).matches() && used.asMap().putIfAbsent(nonce, Boolean.TRUE) == null;
    }

    /** Gives a nonce back that could not be asked for. */
    void giveBack(String nonce) {
        used.invalidate(nonce);
    }
}
