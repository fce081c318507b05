package io.quarkiverse.clerk.emulator.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.frontend.RedirectUrl;
import io.quarkiverse.clerk.emulator.frontend.Redirects;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.Admissions;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Where the links of sign-in tokens, actor tokens, agent tasks and invitations lead to: signs in without asking for anything
 * else. Clerk would let the application ask people who are new for more.
 */
final class TicketRoute implements Handler<RoutingContext> {

    static final String PATH = "/v1/tickets/accept";

    private final Admissions admissions;
    private final Redirects redirects;
    private final Optional<RedirectUrl> applicationUrl;
    private final SessionStart sessionStart;

    TicketRoute(Store store, Clock clock, Redirects redirects, Optional<RedirectUrl> applicationUrl,
            SessionStart sessionStart) {
        this.admissions = new Admissions(store, clock);
        this.redirects = redirects;
        this.applicationUrl = applicationUrl;
        this.sessionStart = sessionStart;
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<Admission> admission = Optional.ofNullable(context.queryParams().get("ticket"))
                .flatMap(admissions::accept);
        if (admission.isEmpty()) {
            Pages.refuse(context, 400, "This link is of no use", List.of("It has been used, has expired or was revoked,"
                    + " or its user is gone, banned or locked. Make another one through the Backend API."));
            return;
        }
        sessionStart.run(context, admission.get(),
                admission.get().redirectUrl().flatMap(redirects::parse).or(() -> applicationUrl));
    }
}
