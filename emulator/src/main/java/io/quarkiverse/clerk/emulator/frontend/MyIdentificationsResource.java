package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.OwnedIdentifications;
import io.quarkiverse.clerk.emulator.backend.UserIdentifiers;
import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;
import io.vertx.core.Future;

/** {@code /v1/me/email_addresses} or {@code /v1/me/phone_numbers}, which are alike: the user shows that they are theirs. */
final class MyIdentificationsResource {

    private final Store store;
    private final Callers callers;
    private final Answers answers;
    private final OwnedIdentifications owned;
    private final UserIdentifiers identifiers;

    MyIdentificationsResource(Store store, Callers callers, Answers answers, OwnedIdentifications owned) {
        this.store = store;
        this.callers = callers;
        this.answers = answers;
        this.owned = owned;
        this.identifiers = new UserIdentifiers(store);
    }

    void register(ApiRoutes routes) {
        String collection = "/me" + owned.path();
        String one = collection + "/:id";
        routes.on(GET, collection, this::list)
                .onAsync(POST, collection, this::create)
                .on(GET, one, this::get)
                .onAsync(PATCH, one, this::update)
                .onAsync(DELETE, one, this::delete)
                .onAsync(POST, one + "/prepare_verification", this::prepare)
                .onAsync(POST, one + "/attempt_verification", this::attempt);
    }

    private JsonNode list(ApiRequest request) {
        User user = callers.signedIn(request).user();
        return Answers.read(Json.array(owned.of(user).stream().map(found -> owned.json(user, found)).toList()));
    }

    private JsonNode get(ApiRequest request) {
        User user = callers.signedIn(request).user();
        return Answers.read(owned.json(user, find(request, user)));
    }

    private Future<JsonNode> create(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Identification verified = identifiers.create(owned.kind(), Form.of(request).required(owned.kind().text()));
        Identification created = verified.with(Optional.empty(), verified.createdAt());
        return save(request, caller, Stream.concat(owned.of(caller.user()).stream(), Stream.of(created)).toList(), created);
    }

    /** Whether codes are sent there as a second factor, which a verified number is needed for. */
    private Future<JsonNode> update(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Identification present = find(request, caller.user());
        Form form = Form.of(request);
        boolean secondFactor = form.has("reserved_for_second_factor") ? form.flag("reserved_for_second_factor")
                : present.secondFactor();
        if (secondFactor) {
            UserIdentifiers.requireVerified(present, "reserved_for_second_factor");
        }
        return replace(request, caller, present.withSecondFactor(secondFactor, owned.clock().instant()));
    }

    private Future<JsonNode> prepare(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Identification present = unverified(request, caller.user());
        String strategy = owned.kind() == Kind.EMAIL_ADDRESS ? SignInFactors.EMAIL_CODE : SignInFactors.PHONE_CODE;
        Form.of(request).text("strategy").filter(name -> !name.equals(strategy)).ifPresent(name -> {
            throw ClerkError.invalidValue("strategy", "The emulator verifies this by " + strategy + " only.");
        });
        Verification verification = store.users().verification(strategy);
        store.outbox().code(owned.kind() == Kind.EMAIL_ADDRESS ? Message.Channel.EMAIL : Message.Channel.SMS,
                Message.Recipient.of(caller.user(), present), verification.code());
        return replace(request, caller, present.with(Optional.of(verification), owned.clock().instant()));
    }

    private Future<JsonNode> attempt(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Identification present = unverified(request, caller.user());
        Verification prepared = present.verification().orElseThrow(() -> Codes.notPrepared(owned.kind().text()));
        Verification shown = Codes.attempt(prepared, Form.of(request).required("code"), owned.clock().instant(),
                wrong -> owned.save(caller.user(), owned.with(caller.user(),
                        present.with(Optional.of(wrong), owned.clock().instant())), owned.primaryOf(caller.user())));
        return replace(request, caller, present.with(Optional.of(shown), owned.clock().instant()));
    }

    private Future<JsonNode> delete(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        User user = caller.user();
        Identification gone = find(request, user);
        if (user.identifications().count() == 1 && user.profile().username() == null) {
            throw ClerkError.of(400, "last_required_identification_deletion_failed", "Deletion failed",
                    "You cannot delete your last identification.");
        }
        List<Identification> others = owned.of(user).stream().filter(one -> !one.id().equals(gone.id())).toList();
        String primary = gone.id().equals(owned.primaryOf(user))
                ? others.stream().filter(Identification::verified).map(Identification::id).findFirst().orElse(null)
                : owned.primaryOf(user);
        owned.save(user, others, primary);
        return answers.changed(request, caller.client(), Json.deleted(owned.kind().text(), gone.id()));
    }

    private Identification find(ApiRequest request, User user) {
        String id = request.path("id");
        return owned.of(user).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound(owned.kind().text().replace('_', ' '), id));
    }

    private Identification unverified(ApiRequest request, User user) {
        Identification found = find(request, user);
        if (found.verified()) {
            throw ClerkError.of(400, "verification_already_verified", "already verified",
                    "This verification has already been verified.");
        }
        return found;
    }

    private Future<JsonNode> replace(ApiRequest request, Caller caller, Identification changed) {
        return save(request, caller, owned.with(caller.user(), changed), changed);
    }

    private Future<JsonNode> save(ApiRequest request, Caller caller, List<Identification> all, Identification changed) {
        User user = owned.save(caller.user(), all, owned.primaryOf(caller.user(), changed));
        return answers.changed(request, caller.client(), owned.json(user, changed));
    }
}
