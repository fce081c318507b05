package io.quarkiverse.clerk.emulator.store;

import java.util.Optional;

/**
 * A browser as a development instance knows it, where cookies of Clerk's own domain cannot be relied on.
 *
 * @param token the value of its {@code __clerk_db_jwt} cookie or query parameter
 * @param clientId the client that it stands for, once it has one
 */
public record DevBrowser(Secret token, Optional<String> clientId) {
}
