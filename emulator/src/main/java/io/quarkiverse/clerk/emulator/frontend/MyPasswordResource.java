package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.CredentialsForm;
import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Password;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.vertx.core.Future;

/** Users change their passwords, which takes the present one where there is one. */
final class MyPasswordResource {

    private static final String CURRENT = "current_password";
    private static final String NEW = "new_password";

    private final Store store;
    private final Callers callers;
    private final Answers answers;
    private final BrowserResources resources;
    private final CredentialsForm credentials;
    private final Clock clock;

    MyPasswordResource(Store store, Callers callers, Answers answers, BrowserResources resources, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.answers = answers;
        this.resources = resources;
        this.credentials = new CredentialsForm(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, "/me/change_password", this::change)
                .onAsync(POST, "/me/remove_password", this::remove);
    }

    private Future<JsonNode> change(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Form form = Form.of(request);
        String text = form.required(NEW);
        caller.user().password().ifPresent(present -> check(present, form));
        Optional<Password> password = read(caller.user(), text);
        User changed = store.users().save(caller.user().withPassword(password, clock.instant()));
        if (form.flag("sign_out_of_other_sessions")) {
            store.sessions().matching(other -> other.userId().equals(changed.id())
                    && !other.id().equals(caller.session().id()))
                    .forEach(other -> store.signIns().end(other, Session.Status.REVOKED));
        }
        return answers.changed(request, caller.client(), resources.user(changed));
    }

    private Optional<Password> read(User user, String text) {
        try {
            return credentials.read(Body.of(Json.object().put("password", text)), user.credentials()).password();
        } catch (ClerkError e) {
            throw e.at(NEW);
        }
    }

    private Future<JsonNode> remove(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        Password present = caller.user().password().orElseThrow(() -> ClerkError.of(400, "no_password_set",
                "no password set", "This user does not have a password set for their account."));
        check(present, Form.of(request));
        User changed = store.users().save(caller.user().withPassword(Optional.empty(), clock.instant()));
        return answers.changed(request, caller.client(), resources.user(changed));
    }

    private static void check(Password present, Form form) {
        if (!present.matches(form.required(CURRENT))) {
            throw ClerkError.of(422, "form_password_incorrect", "is incorrect",
                    "Password is incorrect. Try again, or use another method.").at(CURRENT);
        }
    }
}
