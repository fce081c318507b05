package io.quarkiverse.clerk.emulator.backend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** The filters and the order of {@code GET /v1/users} and {@code GET /v1/users/count}. */
final class UserQuery {

    private static final List<String> UNSUPPORTED = List.of("web3_wallet", "provider", "provider_user_id",
            "last_active_at_since");

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
                    .map(Identification::value).orElse(null))));

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
        request.refuseQueries(UNSUPPORTED);
        Predicate<User> all = filters(request).stream().reduce(user -> true, Predicate::and);
        return store.users().all().stream().filter(all).toList();
    }

    private List<Predicate<User>> filters(ApiRequest request) {
        List<Predicate<User>> filters = new ArrayList<>();
        oneOf(filters, request, "user_id", user -> Stream.of(user.id()));
        oneOf(filters, request, "email_address", user -> emailAddresses(user));
        oneOf(filters, request, "phone_number", user -> phoneNumbers(user));
        oneOf(filters, request, "username", user -> Stream.ofNullable(user.profile().username()));
        oneOf(filters, request, "external_id", user -> Stream.ofNullable(user.profile().externalId()));
        oneOf(filters, request, "organization_id", user -> store.memberships().ofUser(user.id()).stream()
                .map(membership -> membership.organizationId()));
        contains(filters, request, "query", UserQuery::everything);
        contains(filters, request, "email_address_query", UserQuery::emailAddresses);
        contains(filters, request, "phone_number_query", UserQuery::phoneNumbers);
        contains(filters, request, "username_query", user -> Stream.ofNullable(user.profile().username()));
        contains(filters, request, "name_query", UserQuery::names);
        request.flag("banned").ifPresent(banned -> filters.add(user -> user.settings().banned() == banned));
        times(filters, request, "created_at", User::createdAt);
        times(filters, request, "last_active_at", User::lastActiveAt);
        times(filters, request, "last_sign_in_at", User::lastSignInAt);
        return filters;
    }

    private static void oneOf(List<Predicate<User>> filters, ApiRequest request, String name,
            Function<User, Stream<String>> values) {
        List<String> wanted = request.queries(name);
        if (!wanted.isEmpty()) {
            filters.add(user -> values.apply(user).anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase)));
        }
    }

    private static void contains(List<Predicate<User>> filters, ApiRequest request, String name,
            Function<User, Stream<String>> values) {
        request.query(name).map(text -> text.toLowerCase(Locale.ROOT)).ifPresent(text -> filters
                .add(user -> values.apply(user).anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(text))));
    }

    private static void times(List<Predicate<User>> filters, ApiRequest request, String name,
            Function<User, Instant> property) {
        time(filters, request, name + "_before", property, Instant::isBefore);
        time(filters, request, name + "_after", property, Instant::isAfter);
    }

    private static void time(List<Predicate<User>> filters, ApiRequest request, String name,
            Function<User, Instant> property, BiPredicate<Instant, Instant> compare) {
        Optional<Instant> bound = request.number(name, 0, Long.MAX_VALUE).map(Instant::ofEpochMilli);
        bound.ifPresent(instant -> filters.add(user -> Optional.ofNullable(property.apply(user))
                .filter(value -> compare.test(value, instant)).isPresent()));
    }

    private static Stream<String> everything(User user) {
        return Stream.of(Stream.of(user.id()), names(user), emailAddresses(user), phoneNumbers(user),
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
}
