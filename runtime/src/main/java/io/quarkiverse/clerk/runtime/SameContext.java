package io.quarkiverse.clerk.runtime;

import java.util.concurrent.Executor;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Goes back to the context of the request where an answer came on another one, and costs nothing where it did not. */
record SameContext(Context context) implements Executor {

    static SameContext current() {
        return new SameContext(Vertx.currentContext());
    }

    @Override
    public void execute(Runnable command) {
        if (context == null || context == Vertx.currentContext()) {
            command.run();
        } else {
            context.runOnContext(ignored -> command.run());
        }
    }
}
