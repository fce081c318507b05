package io.quarkiverse.clerk.emulator.backend;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.M2mToken;
import io.quarkiverse.clerk.emulator.store.M2mTokens;
import io.quarkiverse.clerk.emulator.store.Machine;

/** Reads what M2M token a machine wants. */
final class M2mTokenForm {

    private final M2mTokens m2mTokens;

    M2mTokenForm(M2mTokens m2mTokens) {
        this.m2mTokens = m2mTokens;
    }

    /** @param existing a token that does as well, if the machine takes one that is not new */
    record Wanted(M2mToken token, boolean asJwt, Optional<M2mToken> existing) {
    }

    Wanted read(Machine machine, Body body) {
        Duration lifetime = body.number("seconds_until_expiration", 0, Integer.MAX_VALUE).map(Duration::ofSeconds)
                .orElse(machine.defaultTokenTtl());
        M2mToken token = m2mTokens.make(machine, ApiKeyForm.claims(body), lifetime);
        Optional<Duration> remaining = remaining(body, lifetime);
        // A JWT is kept nowhere, so each is new.
        boolean asJwt = isJwt(body);
        return new Wanted(token, asJwt, remaining.flatMap(least -> m2mTokens.reusable(token, least)));
    }

    private static boolean isJwt(Body body) {
        String format = body.optional("token_format").orElse("opaque");
        return switch (format) {
            case "opaque" -> false;
            case "jwt" -> true;
            default -> throw ClerkError.invalidValue("token_format", "token_format must be opaque or jwt.");
        };
    }

    private static Optional<Duration> remaining(Body body, Duration lifetime) {
        Optional<Duration> remaining = body.number("min_remaining_ttl_seconds", 0, Integer.MAX_VALUE).map(Duration::ofSeconds);
        if (remaining.filter(least -> least.compareTo(lifetime) >= 0).isPresent()) {
            throw ClerkError.of(400, "form_param_value_invalid", "is invalid",
                    "min_remaining_ttl_seconds must be less than the lifetime of the token.");
        }
        return remaining;
    }
}
