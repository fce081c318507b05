package io.quarkiverse.clerk.runtime.machine;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;

/** What Clerk's Backend API knows about tokens that say nothing themselves. */
@FunctionalInterface
public interface OpaqueTokens {

    /**
     * Asks whether the token is valid.
     *
     * @return what the token stands for; fails with {@link InactiveTokenException} if the answer says that it no longer
     *         counts, with {@link io.quarkiverse.clerk.ClerkApiException} if Clerk does not know it, refuses to answer or
     *         cannot be reached, and with {@link IllegalStateException} if there is no key to ask with. Each subscription is
     *         one request.
     */
    Uni<MachineToken> verify(TokenType type, String token);
}
