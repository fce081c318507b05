package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.CredentialsForm;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.Password;
import io.quarkiverse.clerk.emulator.store.SignInAttempt;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;
import io.vertx.core.Future;

/** The first factor of a sign-in: a password, or a code by e-mail; and a new password, after such a code. */
final class FirstFactor {

    private static final String STRATEGY = "strategy";

    private final Store store;
    private final Callers callers;
    private final SignInAttempts attempts;
    private final CredentialsForm credentials;
    private final AttemptJson json;
    private final Answers answers;
    private final Clock clock;

    FirstFactor(Store store, Callers callers, SignInAttempts attempts, AttemptJson json, Answers answers, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.attempts = attempts;
        this.credentials = new CredentialsForm(store, clock);
        this.json = json;
        this.answers = answers;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, SignInResource.ONE + "/prepare_first_factor", this::prepare)
                .onAsync(POST, SignInResource.ONE + "/attempt_first_factor", this::attempt)
                .onAsync(POST, SignInResource.ONE + "/reset_password", this::resetPassword);
    }

    private Future<JsonNode> prepare(ApiRequest request) {
        Client client = callers.existing(request);
        SignInAttempt attempt = attempts.find(request, client);
        User user = attempts.user(attempt);
        Form form = Form.of(request);
        return answers.changed(request, client, json.of(
                prepare(attempt, user, form.required(STRATEGY), form.text("email_address_id"))));
    }

    /** Sends a code, which is always the same. */
    SignInAttempt prepare(SignInAttempt attempt, User user, String strategy, Optional<String> emailAddressId) {
        boolean known = strategy.equals(SignInFactors.EMAIL_CODE)
                || strategy.equals(SignInFactors.RESET) && SignInFactors.hasPassword(user);
        Identification email = SignInFactors.email(user, emailAddressId).filter(found -> known)
                .orElseThrow(() -> invalidStrategy(strategy));
        Verification verification = store.users().verification(strategy);
        store.outbox().send(Message.Channel.EMAIL,
                strategy.equals(SignInFactors.RESET) ? "reset_password_code" : "verification_code",
                Message.Recipient.of(user, email), Map.of("otp_code", verification.code()));
        return attempts.save(attempt.withFirstFactor(verification, false, clock.instant()));
    }

    private Future<JsonNode> attempt(ApiRequest request) {
        Client client = callers.existing(request);
        SignInAttempt attempt = attempts.find(request, client);
        User user = attempts.user(attempt);
        Form form = Form.of(request);
        String strategy = form.required(STRATEGY);
        SignInAttempt next = switch (strategy) {
            case SignInFactors.PASSWORD -> {
                checkPassword(user, form.required(SignInFactors.PASSWORD));
                yield attempts.verified(client, attempt, user, Verification.by(strategy), false);
            }
            case SignInFactors.EMAIL_CODE, SignInFactors.RESET -> {
                Verification prepared = attempt.firstFactor().filter(found -> found.strategy().equals(strategy))
                        .orElseThrow(() -> Codes.notPrepared(strategy));
                Verification attempted = Codes.attempt(prepared, form.required("code"), clock.instant(),
                        wrong -> attempts.save(attempt.withFirstFactor(wrong, false, clock.instant())));
                yield attempts.verified(client, attempt, user, attempted, strategy.equals(SignInFactors.RESET));
            }
            default -> throw invalidStrategy(strategy);
        };
        return answers.changed(request, client, json.of(next));
    }

    /** @throws ClerkError when it is another one, or the user has none */
    void checkPassword(User user, String text) {
        Password password = user.password().filter(found -> SignInFactors.hasPassword(user))
                .orElseThrow(() -> invalidStrategy(SignInFactors.PASSWORD));
        if (!password.matches(text)) {
            String message = "Password is incorrect. Try again, or use another method.";
            throw ClerkError.of(422, "form_password_incorrect", message, message).at(SignInFactors.PASSWORD);
        }
    }

    private static ClerkError invalidStrategy(String strategy) {
        return ClerkError.of(422, "strategy_for_user_invalid", "Verification strategy is not valid for this account",
                "The user has nothing to sign in with by " + strategy + ". Choose one of supported_first_factors.")
                .at(STRATEGY);
    }

    private Future<JsonNode> resetPassword(ApiRequest request) {
        Client client = callers.existing(request);
        SignInAttempt attempt = attempts.find(request, client);
        User user = attempts.user(attempt);
        if (attempt.status() != SignInAttempt.Status.NEEDS_NEW_PASSWORD) {
            throw ClerkError.of(400, "client_state_invalid", "No new password is wanted",
                    "A password is reset after a code of the strategy " + SignInFactors.RESET + ".");
        }
        Form form = Form.of(request);
        form.required(SignInFactors.PASSWORD);
        User changed = store.users().save(user.withPassword(
                credentials.read(form.body(SignInFactors.PASSWORD), user.credentials()).password(), clock.instant()));
        if (form.flag("sign_out_of_other_sessions")) {
            store.signIns().revokeAll(changed);
        }
        SignInAttempt next = attempts.save(attempt.withoutNewPassword(clock.instant()));
        return answers.changed(request, client, json.of(attempts.proceed(client, next, changed)));
    }
}
