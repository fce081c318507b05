package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.Applicant;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.SignUp;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Verification;
import io.vertx.core.Future;

/** {@code /v1/client/sign_ups}: from the first word to the session. A browser has one at a time. */
final class SignUpResource {

    private static final String COLLECTION = "/client/sign_ups";
    private static final String ONE = COLLECTION + "/:sign_up_id";
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
    private static final Set<String> STRATEGIES = Set.of("ticket", "password", SignInFactors.EMAIL_CODE);

    private final Store store;
    private final Rows<SignUp> signUps;
    private final Callers callers;
    private final SignInAttempts signIns;
    private final SignUpForm form;
    private final AttemptJson json;
    private final Answers answers;
    private final Clock clock;

    SignUpResource(Store store, Callers callers, SignInAttempts signIns, AttemptJson json, Answers answers, Clock clock) {
        this.store = store;
        this.signUps = store.rows(SignUp.TYPE);
        this.callers = callers;
        this.signIns = signIns;
        this.form = new SignUpForm(store, clock);
        this.json = json;
        this.answers = answers;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, COLLECTION, this::create)
                .on(GET, ONE, request -> Answers.read(json.of(find(request, callers.existing(request)))))
                .onAsync(PATCH, ONE, this::update)
                .onAsync(POST, ONE + "/prepare_verification", this::prepare)
                .onAsync(POST, ONE + "/attempt_verification", this::attempt);
    }

    private Future<JsonNode> create(ApiRequest request) {
        Form sent = Form.of(request);
        checkStrategy(sent);
        signIns.requireRoom(callers.client(request), Optional.empty());
        Instant now = clock.instant();
        SignUp read = form.read(sent, new SignUp(signUps.nextId(), Applicant.of(Optional.empty()), Optional.empty(),
                Optional.empty(), false, Optional.empty(), Optional.empty(), now.plus(ABANDONED_AFTER), now, now));
        Client client = callers.clientOrNew(request);
        signUps.removeIf(other -> isOf(other, client) && other.createdUserId().isEmpty());
        Applicant applicant = read.applicant();
        SignUp signUp = read.with(new Applicant(Optional.of(client.id()), applicant.emailAddress(), applicant.username(),
                applicant.firstName(), applicant.lastName(), applicant.password(), applicant.unsafeMetadata(),
                applicant.ticket()), read.verification(), now);
        return proceed(request, client, signUp);
    }

    private static void checkStrategy(Form sent) {
        sent.text("strategy").filter(name -> !STRATEGIES.contains(name)).ifPresent(name -> {
            throw ClerkError.invalidValue("strategy", name + " is no way to sign up at the emulator; it knows "
                    + String.join(", ", STRATEGIES.stream().sorted().toList()) + ".");
        });
        if (sent.flag("transfer")) {
            throw ClerkError.of(400, "client_state_invalid", "Nothing to transfer",
                    "No sign-in of this browser can become a sign-up: the emulator has no accounts at other providers.");
        }
    }

    private Future<JsonNode> update(ApiRequest request) {
        Client client = callers.existing(request);
        Form sent = Form.of(request);
        checkStrategy(sent);
        return proceed(request, client, form.read(sent, open(request, client)));
    }

    private Future<JsonNode> prepare(ApiRequest request) {
        Client client = callers.existing(request);
        SignUp signUp = open(request, client);
        checkCode(Form.of(request));
        if (signUp.unverifiedFields().isEmpty()) {
            throw ClerkError.of(400, "client_state_invalid", "Nothing to verify",
                    "Say an email_address first, unless it has been verified already.");
        }
        Verification verification = store.users().verification(SignInFactors.EMAIL_CODE);
        store.outbox().code(Message.Channel.EMAIL,
                Message.Recipient.of(signUp.applicant().emailAddress().orElseThrow()), verification.code());
        return proceed(request, client, signUp.with(signUp.applicant(), Optional.of(verification), clock.instant()));
    }

    private Future<JsonNode> attempt(ApiRequest request) {
        Client client = callers.existing(request);
        SignUp signUp = open(request, client);
        Form sent = Form.of(request);
        checkCode(sent);
        Verification prepared = signUp.verification().orElseThrow(() -> Codes.notPrepared(SignInFactors.EMAIL_CODE));
        Verification attempted = Codes.attempt(prepared, sent.required("code"), clock.instant(), wrong -> signUps
                .save(signUp.with(signUp.applicant(), Optional.of(wrong), clock.instant())));
        return proceed(request, client, signUp.with(signUp.applicant(), Optional.of(attempted), clock.instant()));
    }

    private static void checkCode(Form sent) {
        if (!sent.required("strategy").equals(SignInFactors.EMAIL_CODE)) {
            throw ClerkError.invalidValue("strategy",
                    "The emulator verifies addresses by " + SignInFactors.EMAIL_CODE + " only.");
        }
    }

    /** Makes the user and the session, if nothing more is wanted. */
    private Future<JsonNode> proceed(ApiRequest request, Client client, SignUp signUp) {
        SignUp next = signUp;
        if (signUp.missingFields().isEmpty() && signUp.unverifiedFields().isEmpty()) {
            Admission admission = form.complete(signUp);
            Session session = store.signIns().start(client, admission);
            next = signUp.completed(admission.user().id(), session.id(), clock.instant());
        }
        return answers.changed(request, client, json.of(signUps.save(next)));
    }

    private SignUp find(ApiRequest request, Client client) {
        String id = request.path("sign_up_id");
        return signUps.find(id).filter(found -> isOf(found, client))
                .orElseThrow(() -> ClerkError.notFound("sign-up", id));
    }

    private SignUp open(ApiRequest request, Client client) {
        SignUp signUp = find(request, client);
        if (!signUp.isOpenAt(clock.instant())) {
            throw ClerkError.of(403, "sign_up_cannot_be_updated", "Sign up cannot be updated",
                    "This sign up has reached a terminal state and cannot be updated.");
        }
        return signUp;
    }

    private static boolean isOf(SignUp signUp, Client client) {
        return signUp.applicant().clientId().filter(client.id()::equals).isPresent();
    }
}
