package io.quarkiverse.clerk.test.filter;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.ClerkIdentity;
import io.vertx.core.Context;

/** What the endpoints of the tests answer, and how often any was called. */
@Singleton
public class Calls {

    private final AtomicInteger count = new AtomicInteger();
    private final ClerkIdentity clerk;

    Calls(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    /** Who is calling, and on which kind of thread. */
    public String answer() {
        count.incrementAndGet();
        return clerk.findUserId().orElse("nobody") + (Context.isOnEventLoopThread() ? " on the event loop" : "");
    }

    /** For open endpoints, where the identity may not be known without blocking. */
    public String anonymousAnswer() {
        count.incrementAndGet();
        return "open";
    }

    public int count() {
        return count.get();
    }
}
