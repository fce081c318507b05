package io.quarkiverse.clerk.runtime.token;

import java.util.Collection;
import java.util.List;

/** Who an OAuth token is for (spec §6.4). It is stricter than for other tokens: one that is for nobody does not pass. */
public final class OAuthAudience {

    private OAuthAudience() {
    }

    /**
     * @param aud the audience of the token, one text or a list of texts
     * @param configured the audiences of the application; empty: the token may be for anybody
     * @throws TokenVerificationException if the token is for none of them
     */
    public static void require(Object aud, Collection<String> configured) {
        List<String> expected = configured.stream().filter(value -> !value.isEmpty()).toList();
        if (expected.isEmpty()) {
            return;
        }
        Collection<?> actual = aud instanceof Collection<?> values ? values : aud == null ? List.of() : List.of(aud);
        boolean texts = actual.stream().allMatch(value -> value instanceof String text && !text.isEmpty());
        if (!texts || actual.stream().noneMatch(expected::contains)) {
            throw new TokenVerificationException(TokenErrorReason.TOKEN_VERIFICATION_FAILED,
                    "The audience (aud) of the OAuth token is none of the configured ones: " + String.join(", ", expected)
                            + ". Add the one that the OAuth application asks for to quarkus.clerk.audience.");
        }
    }
}
