package io.quarkiverse.clerk.emulator.frontend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.SignInAttempt;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Urls;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;

/** Sign-ins and sign-ups that are under way, as the Frontend API shows them. */
final class AttemptJson {

    private final Store store;
    private final Clock clock;

    AttemptJson(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The unfinished sign-in of a browser. */
    Optional<ObjectNode> signIn(Client client) {
        return store.rows(SignInAttempt.TYPE)
                .first(attempt -> attempt.clientId().equals(client.id()) && attempt.isOpenAt(clock.instant())).map(this::of);
    }

    /** The unfinished sign-up of a browser. */
    Optional<ObjectNode> signUp(Client client) {
        return Optional.empty();
    }

    ObjectNode of(SignInAttempt attempt) {
        SignInAttempt.Status status = attempt.status();
        Optional<User> user = attempt.userId().flatMap(store.users()::find);
        ObjectNode json = Json.resource("sign_in", attempt.id()).put("status", status.text());
        json.set("supported_identifiers", Json.texts(SignInFactors.IDENTIFIERS));
        json.put("identifier", attempt.identifier().orElse(null));
        json.set("supported_first_factors", user.filter(found -> status == SignInAttempt.Status.NEEDS_FIRST_FACTOR)
                .map(SignInFactors::first).orElse(null));
        json.set("supported_second_factors", user.filter(found -> status == SignInAttempt.Status.NEEDS_SECOND_FACTOR)
                .map(SignInFactors::second).orElse(null));
        json.set("first_factor_verification", attempt.firstFactor().map(this::of).orElse(null));
        json.set("second_factor_verification", attempt.secondFactor().map(this::of).orElse(null));
        json.set("user_data", user.map(found -> userData(found, store.urls())).orElse(null));
        json.put("created_session_id", attempt.createdSessionId().orElse(null));
        return json.put("abandon_at", millis(attempt.abandonAt()));
    }

    private static ObjectNode userData(User user, Urls urls) {
        ObjectNode json = Json.object().put("first_name", user.profile().firstName());
        json.put("last_name", user.profile().lastName());
        json.put("image_url", urls.image(user.profile().imageId()));
        return json.put("has_image", user.profile().imageId() != null);
    }

    ObjectNode of(Verification verification) {
        ObjectNode json = Json.object().put("object", "verification").put("strategy", verification.strategy());
        json.put("status", verification.statusAt(clock.instant()).text());
        json.put("attempts", verification.attempts());
        return json.put("expire_at", millis(verification.expireAt().orElse(null)));
    }
}
