package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.Admissions;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.SignInAttempt;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;
import io.vertx.core.Future;

/** {@code /v1/client/sign_ins}: begins a sign-in, which one request can complete. */
final class SignInResource {

    static final String COLLECTION = "/client/sign_ins";
    static final String ONE = COLLECTION + "/:sign_in_id";

    private static final String IDENTIFIER = "identifier";
    private static final String STRATEGY = "strategy";
    private static final Set<String> STRATEGIES = Set.of(SignInFactors.PASSWORD, SignInFactors.EMAIL_CODE,
            SignInFactors.RESET, "ticket");

    private final Store store;
    private final Admissions admissions;
    private final Callers callers;
    private final SignInAttempts attempts;
    private final FirstFactor firstFactor;
    private final AttemptJson json;
    private final Answers answers;

    SignInResource(Store store, Callers callers, SignInAttempts attempts, FirstFactor firstFactor, AttemptJson json,
            Answers answers, Clock clock) {
        this.store = store;
        this.admissions = new Admissions(store, clock);
        this.callers = callers;
        this.attempts = attempts;
        this.firstFactor = firstFactor;
        this.json = json;
        this.answers = answers;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, COLLECTION, this::create)
                .on(GET, ONE, request -> Answers.read(json.of(attempts.find(request, callers.existing(request)))));
    }

    private Future<JsonNode> create(ApiRequest request) {
        Form form = Form.of(request);
        Optional<String> strategy = form.text(STRATEGY);
        strategy.filter(name -> !STRATEGIES.contains(name)).ifPresent(name -> {
            throw ClerkError.invalidValue(STRATEGY, name + " is no way to sign in at the emulator; it knows "
                    + String.join(", ", STRATEGIES.stream().sorted().toList()) + ".");
        });
        if (form.flag("transfer")) {
            throw ClerkError.of(400, "client_state_invalid", "Nothing to transfer",
                    "No sign-up of this browser can become a sign-in: the emulator has no accounts at other providers.");
        }
        Optional<Client> present = callers.client(request);
        attempts.requireRoom(present, Optional.empty());
        Optional<String> ticket = form.text("ticket");
        return ticket.isPresent() ? byTicket(request, ticket.get()) : byIdentifier(request, present, form, strategy);
    }

    private Future<JsonNode> byTicket(ApiRequest request, String ticket) {
        Admission admission = admissions.accept(ticket).orElseThrow(SignInResource::invalidTicket);
        Client client = callers.clientOrNew(request);
        SignInAttempt attempt = attempts.create(client, admission.user().identifier(), Optional.of(admission.user()));
        SignInAttempt verified = attempts.save(attempt.withFirstFactor(Verification.by("ticket"), false,
                attempt.createdAt()));
        return answer(request, client, attempts.complete(client, verified, admission));
    }

    static ClerkError invalidTicket() {
        return ClerkError.of(400, "ticket_invalid_code", "Ticket is invalid",
                "The ticket was used, has expired or was revoked, or its user is gone, banned or locked.");
    }

    private Future<JsonNode> byIdentifier(ApiRequest request, Optional<Client> present, Form form,
            Optional<String> strategy) {
        Optional<String> identifier = form.text(IDENTIFIER);
        Optional<User> user = identifier.map(this::user);
        attempts.requireRoom(present, user);
        Optional<String> password = form.text(SignInFactors.PASSWORD);
        if (user.isPresent() && password.isPresent()) {
            firstFactor.checkPassword(user.get(), password.get());
        }
        Client client = callers.clientOrNew(request);
        SignInAttempt attempt = attempts.create(client, identifier, user);
        if (user.isEmpty()) {
            return answer(request, client, attempt);
        }
        if (password.isPresent()) {
            return answer(request, client, attempts.verified(client, attempt, user.get(),
                    Verification.by(SignInFactors.PASSWORD), false));
        }
        return answer(request, client, strategy.filter(name -> !name.equals(SignInFactors.PASSWORD))
                .map(name -> firstFactor.prepare(attempt, user.get(), name, Optional.empty())).orElse(attempt));
    }

    private User user(String identifier) {
        User user = store.users().byEmailAddress(identifier).or(() -> store.users().byUsername(identifier))
                .or(() -> store.users().byPhoneNumber(identifier))
                .orElseThrow(() -> ClerkError.of(422, "form_identifier_not_found", "Couldn't find your account.",
                        "Couldn't find your account.").at(IDENTIFIER));
        SignInAttempts.requireAllowed(user);
        return user;
    }

    private Future<JsonNode> answer(ApiRequest request, Client client, SignInAttempt attempt) {
        return answers.changed(request, client, json.of(attempt));
    }
}
