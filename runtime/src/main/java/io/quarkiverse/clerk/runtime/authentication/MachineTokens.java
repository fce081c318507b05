package io.quarkiverse.clerk.runtime.authentication;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;

/** Verifies the tokens that are no session's (spec §6). */
public interface MachineTokens {

    /**
     * Verifies a token of this type.
     *
     * @return the token; fails with {@link io.quarkiverse.clerk.runtime.authentication.MachineTokenException}, whose reason is
     *         that of the request, and with nothing else
     */
    Uni<MachineToken> verify(TokenType type, String token);
}
