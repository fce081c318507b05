package io.quarkiverse.clerk.emulator.backend;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Ticket;
import io.quarkiverse.clerk.emulator.store.Urls;

/** What sign-in tokens and actor tokens have in common. */
final class Tickets {

    private Tickets() {
    }

    static Duration lifetime(Body body, String parameter, Duration absent) {
        return body.number(parameter, 1, Integer.MAX_VALUE).map(Duration::ofSeconds).orElse(absent);
    }

    /** @throws ClerkError when it is too late */
    static Ticket revoked(Ticket ticket, String object, Instant now) {
        if (!ticket.isPendingAt(now)) {
            String status = ticket.statusAt(now).text();
            throw ClerkError.of(400, object + "_cannot_be_revoked_code", "cannot revoke",
                    "It cannot be revoked because its status is " + status + ". Only pending tokens can be revoked.");
        }
        return ticket.revoked();
    }

    /** The token itself only as long as it is good for something. Clerk has no state for one whose time is over. */
    static void add(ObjectNode json, Ticket ticket, Urls urls) {
        json.put("status", ticket.status().text());
        if (ticket.status() == Ticket.Status.PENDING) {
            json.put("token", ticket.token());
            json.put("url", urls.ticket(ticket));
        }
    }
}
