package io.quarkiverse.clerk.emulator.backend;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;

/** Bodies have times as RFC 3339 text, unlike answers, which have milliseconds. */
final class Times {

    private Times() {
    }

    static Optional<Instant> read(Body body, String name) {
        return body.optional(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw ClerkError.refused("form_param_invalid_time", name,
                        name + " must contain a datetime in RFC 3339 format.");
            }
        });
    }
}
