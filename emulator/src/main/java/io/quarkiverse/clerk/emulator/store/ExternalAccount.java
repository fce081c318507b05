package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account of a user at another provider, by which they can sign in.
 *
 * @param provider Clerk's name of it, such as {@code oauth_google}
 * @param accessToken what the provider gave out for calls to its API
 */
public record ExternalAccount(String id, String userId, String provider, String providerUserId, String emailAddress,
        List<String> scopes, Optional<String> accessToken, Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<ExternalAccount> TYPE = new RowType<>("eac", "external account");

    public ExternalAccount {
        scopes = List.copyOf(scopes);
    }

    /** The e-mail address that came with the account points at it by this id. */
    public String identificationId() {
        return "idn_" + id;
    }

    /** Clerk takes the provider's name with and without {@code oauth_}. */
    public boolean isOf(String name) {
        return provider.equals(name) || provider.equals("oauth_" + name);
    }

    @Override
    public String toString() {
        return "ExternalAccount[" + id + "]";
    }
}
