package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.SignInAttempt;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;
import io.vertx.core.Future;

/** The second factor of a sign-in: an authenticator app, a backup code, or a code by telephone. */
final class SecondFactor {

    private static final String STRATEGY = "strategy";

    private final Store store;
    private final Callers callers;
    private final SignInAttempts attempts;
    private final AttemptJson json;
    private final Answers answers;
    private final Clock clock;

    SecondFactor(Store store, Callers callers, SignInAttempts attempts, AttemptJson json, Answers answers, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.attempts = attempts;
        this.json = json;
        this.answers = answers;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, SignInResource.ONE + "/prepare_second_factor", this::prepare)
                .onAsync(POST, SignInResource.ONE + "/attempt_second_factor", this::attempt);
    }

    private Future<JsonNode> prepare(ApiRequest request) {
        Client client = callers.existing(request);
        SignInAttempt attempt = wanting(request, client);
        User user = attempts.user(attempt);
        Form form = Form.of(request);
        String strategy = form.required(STRATEGY);
        Identification phone = SignInFactors.secondFactorPhones(user).stream()
                .filter(found -> strategy.equals(SignInFactors.PHONE_CODE)
                        && form.text("phone_number_id").map(found.id()::equals).orElse(true))
                .findFirst().orElseThrow(() -> invalidStrategy(strategy));
        Verification verification = store.users().verification(strategy);
        store.outbox().code(Message.Channel.SMS, Message.Recipient.of(user, phone), verification.code());
        return answers.changed(request, client,
                json.of(attempts.save(attempt.withSecondFactor(verification, clock.instant()))));
    }

    private Future<JsonNode> attempt(ApiRequest request) {
        Client client = callers.existing(request);
        SignInAttempt attempt = wanting(request, client);
        User user = attempts.user(attempt);
        Form form = Form.of(request);
        String strategy = form.required(STRATEGY);
        String code = form.required("code");
        Verification shown = switch (strategy) {
            case SignInFactors.TOTP -> totp(user, code);
            case SignInFactors.BACKUP_CODE -> backupCode(user, code);
            case SignInFactors.PHONE_CODE -> phoneCode(attempt, code);
            default -> throw invalidStrategy(strategy);
        };
        SignInAttempt verified = attempts.save(attempt.withSecondFactor(shown, clock.instant()));
        return answers.changed(request, client, json.of(attempts.proceed(client, verified,
                store.users().find(user.id()).orElse(user))));
    }

    private Verification totp(User user, String code) {
        Optional<Boolean> right = user.secondFactors().totp().map(totp -> totp.matches(code, clock.instant()));
        if (!right.orElseThrow(() -> invalidStrategy(SignInFactors.TOTP))) {
            throw Codes.incorrect();
        }
        return Verification.by(SignInFactors.TOTP);
    }

    /** Each works once. */
    private Verification backupCode(User user, String code) {
        if (!user.secondFactors().backupCodes().contains(code)) {
            throw Codes.incorrect();
        }
        store.users().save(user.withSecondFactors(user.secondFactors().without(code, clock.instant()), clock.instant()));
        return Verification.by(SignInFactors.BACKUP_CODE);
    }

    private Verification phoneCode(SignInAttempt attempt, String code) {
        Verification prepared = attempt.secondFactor().orElseThrow(() -> Codes.notPrepared(SignInFactors.PHONE_CODE));
        return Codes.attempt(prepared, code, clock.instant(),
                wrong -> attempts.save(attempt.withSecondFactor(wrong, clock.instant())));
    }

    private SignInAttempt wanting(ApiRequest request, Client client) {
        SignInAttempt attempt = attempts.find(request, client);
        if (attempt.status() != SignInAttempt.Status.NEEDS_SECOND_FACTOR) {
            throw ClerkError.of(400, "client_state_invalid", "No second factor is wanted",
                    "The sign-in is in the state " + attempt.status().text() + ".");
        }
        return attempt;
    }

    private static ClerkError invalidStrategy(String strategy) {
        return ClerkError.of(422, "strategy_for_user_invalid", "Verification strategy is not valid for this account",
                "The user has no second factor " + strategy + ". Choose one of supported_second_factors.").at(STRATEGY);
    }
}
