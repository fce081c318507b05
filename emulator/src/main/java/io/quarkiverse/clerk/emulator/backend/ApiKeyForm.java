package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.ApiKey;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Validity;

/** Reads API keys from bodies. */
final class ApiKeyForm {

    private static final Pattern NAME = Pattern.compile("\\S(.*\\S)?");
    private static final Pattern TYPE = Pattern.compile(".{3,25}");
    private static final int MIN_NAME = 3;
    private static final int MAX_DESCRIPTION = 255;

    private final Store store;
    private final Clock clock;

    ApiKeyForm(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ApiKey create(Body body) {
        String type = body.optional("type").orElse("api_key");
        if (!TYPE.matcher(type).matches()) {
            throw ClerkError.invalidValue("type", "type must have 3 to 25 characters.");
        }
        String name = body.required("name");
        if (name.length() < MIN_NAME || !NAME.matcher(name).matches()) {
            throw ClerkError.invalidFormat("name", "name must have 3 characters or more and no blank around them.");
        }
        Optional<String> createdBy = body.optional("created_by");
        createdBy.filter(id -> store.users().find(id).isEmpty()).ifPresent(id -> {
            throw ClerkError.invalidValue("created_by", "created_by must be the id of a user.");
        });
        return store.machineTokens().apiKeys().create(type, subject(body.required("subject")),
                new ApiKey.Description(name, description(body), claims(body), body.texts("scopes"), createdBy),
                Validity.until(expiry(body)));
    }

    ApiKey update(ApiKey key, Body body) {
        ApiKey.Description before = key.description();
        ApiKey.Description description = new ApiKey.Description(before.name(),
                body.has("description") ? description(body) : before.text(),
                body.has("claims") ? claims(body) : before.claims(),
                body.isSet("scopes") ? body.texts("scopes") : before.scopes(), before.createdBy());
        Validity validity = body.has("seconds_until_expiration")
                ? new Validity(expiry(body), key.validity().revoked(), key.validity().revocationReason())
                : key.validity();
        String subject = body.isSet("subject") ? subject(body.required("subject")) : key.subject();
        return store.machineTokens().apiKeys().save(key.with(subject, description, validity, clock.instant()));
    }

    private String subject(String id) {
        boolean known = store.users().find(id).isPresent()
                || store.organizations().find(id).filter(found -> found.id().equals(id)).isPresent()
                || store.machineTokens().machines().find(id).isPresent();
        if (!known) {
            throw ClerkError.invalidValue("subject", "subject must be the id of a user, an organization or a machine.");
        }
        return id;
    }

    private static Optional<String> description(Body body) {
        Optional<String> text = body.optional("description");
        if (text.filter(found -> found.length() > MAX_DESCRIPTION).isPresent()) {
            throw ClerkError.invalidValue("description", "description must have 255 characters or fewer.");
        }
        return text;
    }

    static Optional<ObjectNode> claims(Body body) {
        return body.isSet("claims") ? Optional.of(body.object("claims")) : Optional.empty();
    }

    /** Not sent or null is never. */
    private Optional<Instant> expiry(Body body) {
        return body.number("seconds_until_expiration", 0, Integer.MAX_VALUE).map(clock.instant()::plusSeconds);
    }
}
