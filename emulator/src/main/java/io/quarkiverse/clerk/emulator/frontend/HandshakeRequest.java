package io.quarkiverse.clerk.emulator.frontend;

import java.util.Optional;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * What a backend asks of a handshake. The parameters {@code __clerk_hs_reason} and {@code __clerk_api_version} are for
 * whoever reads the log of Clerk, and {@code suffixed_cookies} says which cookies the backend looked at: the browser gets
 * both kinds in any case, so none of the three changes the answer.
 *
 * @param redirectUrl where the browser came from and goes back to
 * @param nonce whether the backend can fetch the payload by a nonce; otherwise it gets the payload itself
 * @param sessionToken the token that the browser has, however old
 * @param organizationId the id or slug of the organization to make the active one, empty for the personal account; nothing
 *        where it is to stay as it is
 * @param synced whether a satellite has learned who the browser is
 */
record HandshakeRequest(RedirectUrl redirectUrl, boolean nonce, Optional<String> sessionToken,
        Optional<String> organizationId, boolean synced) {

    static final String SYNCED = "__clerk_synced";
    static final String REDIRECT_URL = "redirect_url";

    static HandshakeRequest of(RoutingContext context, Redirects redirects) {
        MultiMap query = context.queryParams();
        return new HandshakeRequest(redirectUrl(query, redirects), isNonce(query.get("format")),
                Optional.ofNullable(query.get(CookieNames.SESSION)), Optional.ofNullable(query.get("organization_id")),
                "true".equals(query.get(SYNCED)));
    }

    static RedirectUrl redirectUrl(MultiMap query, Redirects redirects) {
        return Optional.ofNullable(query.get(REDIRECT_URL)).flatMap(redirects::parse)
                .orElseThrow(() -> ClerkError.of(400, "invalid_url", "Where to?",
                        "The parameter redirect_url must be an absolute http or https URL of this machine, such as"
                                + " http://localhost:8080/, or of an origin that the emulator was started with."));
    }

    private static boolean isNonce(String format) {
        if (format == null || format.equals("token")) {
            return false;
        }
        if (format.equals("nonce")) {
            return true;
        }
        throw ClerkError.of(400, "invalid_query_parameter_value", "Invalid format",
                "The parameter format must be token or nonce.");
    }
}
