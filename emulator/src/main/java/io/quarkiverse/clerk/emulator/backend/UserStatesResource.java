package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserSettings;

/** Who may not sign in: {@code ban}, {@code lock} and their opposites below {@code /v1/users}. */
final class UserStatesResource {

    private static final String ONE = "/users/:user_id/";
    private static final UnaryOperator<UserSettings> BAN = settings -> settings.withBanned(true);
    private static final UnaryOperator<UserSettings> UNBAN = settings -> settings.withBanned(false);

    private final Store store;
    private final Finder find;
    private final UserJson json;
    private final Clock clock;

    UserStatesResource(Store store, UserJson json, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, "/users/ban", request -> changeAll(request, BAN))
                .on(POST, "/users/unban", request -> changeAll(request, UNBAN))
                .on(POST, ONE + "ban", request -> change(find.user(request), BAN))
                .on(POST, ONE + "unban", request -> change(find.user(request), UNBAN))
                .on(POST, ONE + "lock", request -> change(find.user(request), settings -> settings.withLocked(true)))
                .on(POST, ONE + "unlock", request -> change(find.user(request), settings -> settings.withLocked(false)));
    }

    /** All or none: an id that is unknown stops the operation before it begins. */
    private JsonNode changeAll(ApiRequest request, UnaryOperator<UserSettings> settings) {
        List<User> users = request.body().texts("user_ids").stream().distinct().map(find::user).toList();
        return Json.array(users.stream().map(user -> change(user, settings)).toList());
    }

    /** Clerk revokes the sessions of a user that is banned or locked. */
    private JsonNode change(User user, UnaryOperator<UserSettings> settings) {
        User changed = store.users().save(user.withSettings(settings.apply(user.settings()), clock.instant()));
        if (changed.settings().banned() || changed.settings().locked()) {
            store.signIns().revokeAll(changed);
        }
        return json.of(changed);
    }
}
