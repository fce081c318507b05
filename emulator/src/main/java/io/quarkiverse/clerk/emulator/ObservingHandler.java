package io.quarkiverse.clerk.emulator;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.webhook.WebhookCause;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** Notes every request, also as what its events come from, and spoils those that a fault is for. */
final class ObservingHandler implements Handler<HttpServerRequest> {

    private static final int TOO_MANY_REQUESTS = 429;

    private final RequestLog requests;
    private final Faults faults;
    private final Handler<HttpServerRequest> next;
    private final Ids ids = new Ids();

    ObservingHandler(RequestLog requests, Faults faults, Handler<HttpServerRequest> next) {
        this.requests = requests;
        this.faults = faults;
        this.next = next;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        if (path.startsWith(ControlApi.PREFIX)) {
            next.handle(request);
            return;
        }
        requests.add(request);
        WebhookCause.note(request);
        faults.next(request.method().name(), path).ifPresentOrElse(fault -> spoil(request, fault), () -> next.handle(request));
    }

    private void spoil(HttpServerRequest request, Fault fault) {
        switch (fault.effect()) {
            case STATUS -> answer(request, fault.status());
            case DISCONNECT -> request.connection().close();
            case SILENCE -> {
                // Nobody answers.
            }
        }
    }

    private void answer(HttpServerRequest request, int status) {
        if (status == TOO_MANY_REQUESTS) {
            request.response().putHeader("Retry-After", "1");
        }
        ClerkError error = ClerkError.of(status, status == TOO_MANY_REQUESTS ? "too_many_requests" : "emulator_fault",
                "A fault of the emulator", "The emulator was told to answer so.");
        request.response().setStatusCode(status).putHeader("Content-Type", "application/json")
                .end(Json.write(error.body(ids.trace())));
    }
}
