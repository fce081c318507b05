package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which users, in which order ({@code GetUserList}, {@code GetUsersCount}).
 * <p>
 * A count takes the same query and looks at neither order nor page.
 */
public final class UserQuery extends OffsetPageQuery<UserQuery> {

    private UserQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    UserQuery with(Map<String, List<String>> parameters) {
        return new UserQuery(parameters);
    }

    /** Everything. */
    public static UserQuery create() {
        return new UserQuery(Map.of());
    }

    /** With the last user as the cursor, unless an order or an offset was asked for. */
    @Override
    Optional<UserQuery> next(Page<?> page) {
        if (getParameters().containsKey(ORDER_BY) || getParameters().containsKey(OFFSET)) {
            return super.next(page);
        }
        return super.next(page).map(next -> next.unset(OFFSET).startingAfter(lastId(page)));
    }

    private static String lastId(Page<?> page) {
        return ((User) page.data().get(page.data().size() - 1)).id();
    }

    /** Any of these addresses, up to 100. */
    public UserQuery emailAddress(String... emailAddress) {
        return set("email_address", (Object[]) emailAddress);
    }

    /** Any of these numbers, up to 100. */
    public UserQuery phoneNumber(String... phoneNumber) {
        return set("phone_number", (Object[]) phoneNumber);
    }

    /** Any of these ids of your own system, up to 100; one with {@code -} before it is excluded. */
    public UserQuery externalId(String... externalId) {
        return set("external_id", (Object[]) externalId);
    }

    /** Any of these names, up to 100. */
    public UserQuery username(String... username) {
        return set("username", (Object[]) username);
    }

    /** Any of these wallets, up to 100. */
    public UserQuery web3Wallet(String... web3Wallet) {
        return set("web3_wallet", (Object[]) web3Wallet);
    }

    /** Any of these ids, up to 100; one with {@code -} before it is excluded. */
    public UserQuery userId(String... userId) {
        return set("user_id", (Object[]) userId);
    }

    /** Members of any of these organizations, up to 100; those of one with {@code -} before its id are excluded. */
    public UserQuery organizationId(String... organizationId) {
        return set("organization_id", (Object[]) organizationId);
    }

    /** A text that may be part of an email address, phone number, username, wallet, id or name. */
    public UserQuery query(String query) {
        return set("query", query);
    }

    /** A part of an email address, in any case. */
    public UserQuery emailAddressQuery(String emailAddressQuery) {
        return set("email_address_query", emailAddressQuery);
    }

    /** A part of a phone number. */
    public UserQuery phoneNumberQuery(String phoneNumberQuery) {
        return set("phone_number_query", phoneNumberQuery);
    }

    /** A part of a username, in any case. */
    public UserQuery usernameQuery(String usernameQuery) {
        return set("username_query", usernameQuery);
    }

    /** A part of the name, in any case. */
    public UserQuery nameQuery(String nameQuery) {
        return set("name_query", nameQuery);
    }

    /** Only those who are, or are not. */
    public UserQuery banned(boolean banned) {
        return set("banned", banned);
    }

    /** Whose last activity was before. */
    public UserQuery lastActiveAtBefore(Instant lastActiveAtBefore) {
        return set("last_active_at_before", lastActiveAtBefore);
    }

    /** Whose last activity was after. */
    public UserQuery lastActiveAtAfter(Instant lastActiveAtAfter) {
        return set("last_active_at_after", lastActiveAtAfter);
    }

    /**
     * Whose last activity was then or later.
     *
     * @deprecated Clerk's newer name is {@link #lastActiveAtAfter(Instant)}
     */
    @Deprecated
    public UserQuery lastActiveAtSince(Instant lastActiveAtSince) {
        return set("last_active_at_since", lastActiveAtSince);
    }

    /** Created before. */
    public UserQuery createdAtBefore(Instant createdAtBefore) {
        return set("created_at_before", createdAtBefore);
    }

    /** Created after. */
    public UserQuery createdAtAfter(Instant createdAtAfter) {
        return set("created_at_after", createdAtAfter);
    }

    /** Whose last sign-in was before. */
    public UserQuery lastSignInAtBefore(Instant lastSignInAtBefore) {
        return set("last_sign_in_at_before", lastSignInAtBefore);
    }

    /** Whose last sign-in was after. */
    public UserQuery lastSignInAtAfter(Instant lastSignInAtAfter) {
        return set("last_sign_in_at_after", lastSignInAtAfter);
    }

    /** An OAuth provider, such as {@code oauth_google}, for {@link #providerUserId(String...)}. */
    public UserQuery provider(String provider) {
        return set("provider", provider);
    }

    /** Any of these ids at the provider, up to 100. */
    public UserQuery providerUserId(String... providerUserId) {
        return set("provider_user_id", (Object[]) providerUserId);
    }

    /** Those behind the one with this id. */
    public UserQuery startingAfter(String startingAfter) {
        return set("starting_after", startingAfter);
    }

    /**
     * By {@code created_at}, {@code updated_at}, {@code email_address}, {@code web3wallet}, {@code first_name}, {@code
     * last_name}, {@code phone_number}, {@code username}, {@code last_active_at} or {@code last_sign_in_at}; descending
     * with {@code -} before it. Without it, the newest come first.
     */
    public UserQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }
}
