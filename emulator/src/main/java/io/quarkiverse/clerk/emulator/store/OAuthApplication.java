package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An application that gets access tokens of users.
 *
 * @param imageId the id of its logo, an {@link Image}
 */
public record OAuthApplication(String id, String clientId, Secret clientSecret, Settings settings, Optional<String> imageId,
        Instant createdAt, Instant updatedAt) {

    /** What can be chosen. {@code scopes} are separated by blanks; a public application has no secret. */
    public record Settings(String name, List<String> redirectUris, String scopes, boolean consentScreenEnabled,
            boolean pkceRequired, boolean isPublic) {

        public Settings {
            redirectUris = List.copyOf(redirectUris);
        }
    }

    public OAuthApplication with(Settings value, Instant now) {
        return new OAuthApplication(id, clientId, clientSecret, value, imageId, createdAt, now);
    }

    public OAuthApplication withImage(String value, Instant now) {
        return new OAuthApplication(id, clientId, clientSecret, settings, Optional.of(value), createdAt, now);
    }

    OAuthApplication with(Secret secret, Instant now) {
        return new OAuthApplication(id, clientId, secret, settings, imageId, createdAt, now);
    }
}
