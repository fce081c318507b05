package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which memberships ({@code ListOrganizationMemberships}, {@code InstanceGetOrganizationMemberships}).
 * <p>
 * The list of all organizations takes the order only.
 */
public final class OrganizationMembershipQuery extends OffsetPageQuery<OrganizationMembershipQuery> {

    private OrganizationMembershipQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    OrganizationMembershipQuery with(Map<String, List<String>> parameters) {
        return new OrganizationMembershipQuery(parameters);
    }

    /** Everything. */
    public static OrganizationMembershipQuery create() {
        return new OrganizationMembershipQuery(Map.of());
    }

    /** Such as {@code -created_at}; {@code +}, which need not be written, means ascending. */
    public OrganizationMembershipQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }

    /** Any of these ids, up to 100; one with {@code -} before it is excluded. */
    public OrganizationMembershipQuery userId(String... userId) {
        return set("user_id", (Object[]) userId);
    }

    /** Any of these addresses, up to 100. */
    public OrganizationMembershipQuery emailAddress(String... emailAddress) {
        return set("email_address", (Object[]) emailAddress);
    }

    /** Any of these numbers, up to 100. */
    public OrganizationMembershipQuery phoneNumber(String... phoneNumber) {
        return set("phone_number", (Object[]) phoneNumber);
    }

    /** Any of these names, up to 100. */
    public OrganizationMembershipQuery username(String... username) {
        return set("username", (Object[]) username);
    }

    /** Any of these wallets, up to 100. */
    public OrganizationMembershipQuery web3Wallet(String... web3Wallet) {
        return set("web3_wallet", (Object[]) web3Wallet);
    }

    /** Any of these roles, by key. */
    public OrganizationMembershipQuery role(String... role) {
        return set("role", (Object[]) role);
    }

    /** A text that may be part of an email address, phone number, username, wallet, id or name. */
    public OrganizationMembershipQuery query(String query) {
        return set("query", query);
    }

    /** A part of an email address, in any case. */
    public OrganizationMembershipQuery emailAddressQuery(String emailAddressQuery) {
        return set("email_address_query", emailAddressQuery);
    }

    /** A part of a phone number. */
    public OrganizationMembershipQuery phoneNumberQuery(String phoneNumberQuery) {
        return set("phone_number_query", phoneNumberQuery);
    }

    /** A part of a username, in any case. */
    public OrganizationMembershipQuery usernameQuery(String usernameQuery) {
        return set("username_query", usernameQuery);
    }

    /** A part of the name, in any case. */
    public OrganizationMembershipQuery nameQuery(String nameQuery) {
        return set("name_query", nameQuery);
    }

    /** Whose last activity was before. */
    public OrganizationMembershipQuery lastActiveAtBefore(Instant lastActiveAtBefore) {
        return set("last_active_at_before", lastActiveAtBefore);
    }

    /** Whose last activity was after. */
    public OrganizationMembershipQuery lastActiveAtAfter(Instant lastActiveAtAfter) {
        return set("last_active_at_after", lastActiveAtAfter);
    }

    /** Created before. */
    public OrganizationMembershipQuery createdAtBefore(Instant createdAtBefore) {
        return set("created_at_before", createdAtBefore);
    }

    /** Created after. */
    public OrganizationMembershipQuery createdAtAfter(Instant createdAtAfter) {
        return set("created_at_after", createdAtAfter);
    }
}
