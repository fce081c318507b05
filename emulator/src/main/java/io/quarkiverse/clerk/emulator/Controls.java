package io.quarkiverse.clerk.emulator;

import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.webhook.Webhooks;
import io.vertx.core.Vertx;

/** What a test can turn while an emulator runs. */
record Controls(EmulatorClock clock, Faults faults, RequestLog requests, Webhooks webhooks) {

    static Controls of(Vertx vertx, ClerkEmulatorOptions options, Instance instance) {
        EmulatorClock clock = new EmulatorClock(options.clock());
        Webhooks webhooks = new Webhooks(vertx, instance.id(), options.webhooks(), clock, clock.base());
        clock.onMove(webhooks::timeMoved);
        return new Controls(clock, new Faults(), new RequestLog(), webhooks);
    }
}
