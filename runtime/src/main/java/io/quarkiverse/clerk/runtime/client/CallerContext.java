package io.quarkiverse.clerk.runtime.client;

import java.util.concurrent.Executor;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Where a caller is, so that what was waited for elsewhere goes on there: with its request scope, trace and log context. */
final class CallerContext {

    private CallerContext() {
    }

    /** Runs commands in the current context of Vert.x, or wherever they are if there is none. */
    static Executor current() {
        Context context = Vertx.currentContext();
        if (context == null) {
            return Runnable::run;
        }
        return command -> {
            if (Vertx.currentContext() == context) {
                command.run();
            } else {
                context.runOnContext(ignored -> command.run());
            }
        };
    }
}
