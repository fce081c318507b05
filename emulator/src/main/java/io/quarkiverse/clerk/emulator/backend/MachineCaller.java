package io.quarkiverse.clerk.emulator.backend;

import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.BearerKey;
import io.quarkiverse.clerk.emulator.store.Machine;
import io.quarkiverse.clerk.emulator.store.Machines;
import io.quarkiverse.clerk.emulator.store.Secret;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Lets requests through that carry the instance's secret key or that of one of its machines, and knows which. */
final class MachineCaller implements Handler<RoutingContext> {

    private static final String MACHINE_ID = MachineCaller.class.getName();

    private final Secret secretKey;
    private final Machines machines;

    MachineCaller(String secretKey, Machines machines) {
        this.secretKey = new Secret(secretKey);
        this.machines = machines;
    }

    @Override
    public void handle(RoutingContext context) {
        String key = BearerKey.of(context.request());
        if (!secretKey.matches(key)) {
            context.put(MACHINE_ID, machines.byKey(key).orElseThrow(BearerKey::invalid).id());
        }
        context.next();
    }

    /** The machine that is calling, nothing when it is the instance's backend. */
    Optional<Machine> machine(ApiRequest request) {
        return Optional.ofNullable(request.context().<String> get(MACHINE_ID)).flatMap(machines::find);
    }
}
