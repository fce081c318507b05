package io.quarkiverse.clerk.emulator.backend;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.store.ExternalAccount;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** The filters and the order of {@code GET /v1/users} and {@code GET /v1/users/count}. */
final class UserQuery {

    private static final Ordering<User> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(User::createdAt),
            "updated_at", Ordering.by(User::updatedAt),
            "last_sign_in_at", Ordering.by(User::lastSignInAt),
            "last_active_at", Ordering.by(User::lastActiveAt),
            "username", Ordering.by(user -> user.profile().username()),
            "first_name", Ordering.by(user -> user.profile().firstName()),
            "last_name", Ordering.by(user -> user.profile().lastName()),
            "email_address", Ordering.by(user -> user.identifications().primaryEmailAddress()
                    .map(Identification::value).orElse(null)),
            "phone_number", Ordering.by(user -> user.identifications().primaryPhoneNumber()
                    .map(Identification::value).orElse(null)),
            "web3wallet", Ordering.by(user -> user.identifications().primaryWeb3Wallet()
                    .map(Identification::value).orElse(null))));
    private static final BiPredicate<Instant, Instant> SINCE = (time, bound) -> !time.isBefore(bound);

    private final Store store;

    UserQuery(Store store) {
        this.store = store;
    }

    /** The matching users in the order asked for, after the cursor where there is one. */
    List<User> ordered(ApiRequest request) {
        List<User> users = ORDERING.apply(request, matching(request));
        return request.query("starting_after").map(id -> after(users, id)).orElse(users);
    }

    private static List<User> after(List<User> users, String id) {
        for (int i = 0; i < users.size(); i++) {
            if (users.get(i).id().equals(id)) {
                return users.subList(i + 1, users.size());
            }
        }
        throw ClerkError.invalidValue("starting_after", "starting_after must be the id of a user of the list.");
    }

    /** The matching users, oldest first. */
    List<User> matching(ApiRequest request) {
        Optional<String> provider = request.query("provider");
        if (request.query("provider_user_id").isPresent() && provider.isEmpty()) {
            throw ClerkError.missing("provider");
        }
        return addTexts(Filters.<User> of(request), Function.identity())
                .oneOfSigned("user_id", user -> Stream.of(user.id()))
                .oneOf("external_id", user -> Stream.ofNullable(user.profile().externalId()))
                .oneOfSigned("organization_id", user -> store.memberships().ofUser(user.id()).stream()
                        .map(Membership::organizationId))
                .and(user -> provider.isEmpty() || accounts(user).anyMatch(account -> account.isOf(provider.get())))
                .oneOf("provider_user_id", user -> accounts(user).filter(account -> account.isOf(provider.orElse("")))
                        .map(ExternalAccount::providerUserId))
                .flag("banned", user -> user.settings().banned())
                .times("created_at", User::createdAt)
                .times("last_active_at", User::lastActiveAt)
                .time("last_active_at_since", User::lastActiveAt, SINCE)
                .times("last_sign_in_at", User::lastSignInAt)
                .apply(store.users().all());
    }

    /** The filters that go by what users are called; lists of memberships have them too. */
    static <T> Filters<T> addTexts(Filters<T> filters, Function<T, User> user) {
        return filters
                .oneOf("email_address", user.andThen(UserQuery::emailAddresses))
                .oneOf("phone_number", user.andThen(UserQuery::phoneNumbers))
                .oneOf("username", user.andThen(found -> Stream.ofNullable(found.profile().username())))
                .oneOf("web3_wallet", user.andThen(UserQuery::web3Wallets))
                .contains("query", user.andThen(UserQuery::everything))
                .contains("email_address_query", user.andThen(UserQuery::emailAddresses))
                .contains("phone_number_query", user.andThen(UserQuery::phoneNumbers))
                .contains("username_query", user.andThen(found -> Stream.ofNullable(found.profile().username())))
                .contains("name_query", user.andThen(UserQuery::names));
    }

    private Stream<ExternalAccount> accounts(User user) {
        return store.rows(ExternalAccount.TYPE).matching(account -> account.userId().equals(user.id())).stream();
    }

    private static Stream<String> everything(User user) {
        return Stream.of(Stream.of(user.id()), names(user), emailAddresses(user), phoneNumbers(user), web3Wallets(user),
                Stream.of(user.profile().username(), user.profile().externalId()).filter(Objects::nonNull))
                .flatMap(Function.identity());
    }

    private static Stream<String> names(User user) {
        return Stream.of(user.profile().firstName(), user.profile().lastName(), user.profile().displayName())
                .filter(Objects::nonNull);
    }

    private static Stream<String> emailAddresses(User user) {
        return user.identifications().emailAddresses().stream().map(Identification::value);
    }

    private static Stream<String> phoneNumbers(User user) {
        return user.identifications().phoneNumbers().stream().map(Identification::value);
    }

    private static Stream<String> web3Wallets(User user) {
        return user.identifications().web3Wallets().stream().map(Identification::value);
    }
}
