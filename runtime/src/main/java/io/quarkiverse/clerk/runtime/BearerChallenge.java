package io.quarkiverse.clerk.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The value of {@code WWW-Authenticate} (RFC 6750 §3).
 *
 * @param refused whether a credential came that was refused: the error is named only then
 * @param resourceMetadata where an OAuth application learns whom to ask for a token (RFC 9728 §5.1), at endpoints that accept
 *        its tokens
 */
record BearerChallenge(boolean refused, Optional<String> resourceMetadata) {

    private static final String SCHEME = "Bearer ";
    private static final String REALM = "realm=\"clerk\"";

    /** The challenge of a request that is not authenticated. */
    String unauthorized() {
        List<String> parameters = parameters();
        if (refused) {
            parameters.add("error=\"invalid_token\"");
        }
        return SCHEME + String.join(", ", parameters);
    }

    /** @param scopes what the token needs; the build lets no scope through that would have to be quoted */
    String insufficientScope(Set<String> scopes) {
        List<String> parameters = parameters();
        parameters.add("error=\"insufficient_scope\"");
        parameters.add("scope=\"" + String.join(" ", scopes) + '"');
        return SCHEME + String.join(", ", parameters);
    }

    private List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        parameters.add(resourceMetadata.map(url -> "resource_metadata=\"" + url + '"').orElse(REALM));
        return parameters;
    }
}
