package io.quarkiverse.clerk.emulator.frontend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Applicant;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.SignInAttempt;
import io.quarkiverse.clerk.emulator.store.SignUp;
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
        return store.rows(SignUp.TYPE).first(signUp -> signUp.applicant().clientId().filter(client.id()::equals).isPresent()
                && signUp.isOpenAt(clock.instant())).map(this::of);
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

    ObjectNode of(SignUp signUp) {
        Applicant applicant = signUp.applicant();
        ObjectNode json = Json.resource("sign_up", signUp.id()).put("status", signUp.statusAt(clock.instant()));
        json.set("required_fields", Json.texts(SignUp.REQUIRED));
        json.set("optional_fields", Json.texts(SignUp.OPTIONAL));
        json.set("missing_fields", Json.texts(signUp.missingFields()));
        json.set("unverified_fields", Json.texts(signUp.unverifiedFields()));
        // Null until a code was sent: ClerkJS asks for one then.
        json.putObject("verifications").putNull("phone_number").putNull("web3_wallet").putNull("external_account")
                .set("email_address", signUp.verification().map(this::ofSignUp).orElse(null));
        json.put("email_address", applicant.emailAddress().orElse(null));
        json.put("username", applicant.username().orElse(null));
        json.putNull("phone_number").putNull("web3_wallet").putNull("external_account").putNull("external_account_strategy");
        json.put("first_name", applicant.firstName().orElse(null));
        json.put("last_name", applicant.lastName().orElse(null));
        json.put("has_password", applicant.password().isPresent());
        json.set("unsafe_metadata", applicant.unsafeMetadata());
        json.putObject("public_metadata");
        json.put("created_session_id", signUp.createdSessionId().orElse(null));
        json.put("created_user_id", signUp.createdUserId().orElse(null));
        json.put("abandon_at", millis(signUp.abandonAt()));
        return json.putNull("legal_accepted_at").putNull("locale");
    }

    private ObjectNode ofSignUp(Verification verification) {
        ObjectNode json = of(verification);
        boolean open = verification.status() == Verification.Status.UNVERIFIED;
        json.put("next_action", open ? "needs_attempt" : "");
        json.set("supported_strategies", Json.texts(List.of(SignInFactors.EMAIL_CODE)));
        return json;
    }

    private static ObjectNode userData(User user, Urls urls) {
        ObjectNode json = Json.object().put("first_name", user.profile().firstName());
        json.put("last_name", user.profile().lastName());
        json.put("image_url", urls.picture(user.profile()));
        return json.put("has_image", user.profile().imageId() != null);
    }

    ObjectNode of(Verification verification) {
        ObjectNode json = Json.object().put("object", "verification").put("strategy", verification.strategy());
        json.put("status", verification.statusAt(clock.instant()).text());
        json.put("attempts", verification.attempts());
        return json.put("expire_at", millis(verification.expireAt().orElse(null)));
    }
}
