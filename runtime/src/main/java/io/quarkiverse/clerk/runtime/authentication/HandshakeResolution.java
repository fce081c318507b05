package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenErrorReason;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.smallrye.mutiny.Uni;

/**
 * A browser that comes back from Clerk, with a nonce to ask for its cookies or with a signed list of them (spec §4.6a). A
 * production instance answers the request right away, a development one cleans the URL first.
 */
final class HandshakeResolution {

    private static final Logger LOG = Logger.getLogger(HandshakeResolution.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    private static final int SERVER_ERROR = 500;

    private final BackendApi api;
    private final SessionTokenVerification verification;
    private final UsedNonces nonces = new UsedNonces();
    private final Interval warnings;

    HandshakeResolution(BackendApi api, SessionTokenVerification verification, Clock clock) {
        this.api = api;
        this.verification = verification;
        this.warnings = new Interval(BETWEEN_WARNINGS, clock);
    }

    static boolean isDue(RequestContext context) {
        return nonce(context).isPresent() || token(context).isPresent();
    }

    /**
     * @return what becomes of the request; empty if it has to be decided as if it did not come from Clerk. Fails with
     *         {@link InvalidConfigurationException} if a development instance does not verify what Clerk signed
     */
    Uni<Optional<RequestState>> resolve(RequestContext context) {
        return directives(context).flatMap(directives -> directives.map(found -> state(context, SetCookies.of(found)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    static Optional<String> nonce(RequestContext context) {
        return context.parameter(ClerkParameters.HANDSHAKE_NONCE)
                .or(() -> context.cookies().get(ClerkCookies.HANDSHAKE_NONCE));
    }

    static Optional<String> token(RequestContext context) {
        return context.parameter(ClerkParameters.HANDSHAKE).or(() -> context.cookies().get(ClerkCookies.HANDSHAKE));
    }

    /** The cookies to set; none if there is no answer, and empty if the handshake does not count. */
    Uni<Optional<List<String>>> directives(RequestContext context) {
        return nonce(context).map(nonce -> byNonce(context, nonce)).orElseGet(() -> byToken(context));
    }

    private Uni<Optional<List<String>>> byNonce(RequestContext context, String nonce) {
        if (!nonces.use(nonce)) {
            // The cookies of the first answer decide. A nonce in a URL of the development still has to be taken out of it.
            boolean clean = context.settings().isDevelopment() && context.hasParameter(ClerkParameters.HANDSHAKE_NONCE);
            return Uni.createFrom().item(clean ? Optional.of(List.of()) : Optional.empty());
        }
        return Uni.createFrom().deferred(() -> api.handshakePayload(nonce)).onFailure().recoverWithItem(failure -> {
            // In development the browser is redirected now, and would come back with the nonce of a cookie for ever.
            if (!context.settings().isDevelopment() && isTemporary(failure)) {
                nonces.giveBack(nonce);
            }
            warn("Clerk did not say which cookies belong to the nonce of a browser", failure);
            return List.of();
        }).map(Optional::of);
    }

    private static boolean isTemporary(Throwable failure) {
        return !(failure instanceof ClerkApiException e) || e.status() >= SERVER_ERROR;
    }

    private Uni<Optional<List<String>>> byToken(RequestContext context) {
        return verification.verifyHandshakeToken(token(context).orElseThrow()).map(Jwt::claims)
                .map(claims -> Optional.of(texts(claims.get("handshake"))))
                .onFailure().recoverWithUni(failure -> {
                    if (failure instanceof TokenVerificationException e && context.settings().isDevelopment()) {
                        return Uni.createFrom().failure(mistake(e));
                    }
                    warn("What Clerk gave a browser on its way back does not verify", failure);
                    return Uni.createFrom().item(Optional.empty());
                });
    }

    private static List<String> texts(Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /** A developer's keys do not match, or the cookies are those of keys that were used before. */
    private static InvalidConfigurationException mistake(TokenVerificationException e) {
        return e.reason() == TokenErrorReason.TOKEN_INVALID_SIGNATURE
                ? new InvalidConfigurationException("handshake-signature-invalid-in-development", "The signature of the "
                        + "handshake token is wrong. If the Clerk keys of this application were changed, clear the cookies of "
                        + "this host in the browser and try again.")
                : new InvalidConfigurationException("handshake-verification-failed-in-development",
                        "The handshake token does not verify. " + e.getMessage() + " Check that the publishable key and the "
                                + "secret key belong to the same instance, and clear the cookies of this host in the browser.");
    }

    private Uni<Optional<RequestState>> state(RequestContext context, SetCookies cookies) {
        ResponseHeaders headers = headers(context, cookies);
        Optional<String> token = cookies.sessionToken();
        if (token.isEmpty()) {
            return Uni.createFrom().item(Optional.of(Refusal.of(AuthenticationReason.SESSION_TOKEN_MISSING,
                    "The browser came back from Clerk without a session.", Optional.empty()).signedOut(headers)));
        }
        return verification.verify(context, token.get())
                .onFailure(failure -> isClockSkew(context, failure))
                .recoverWithUni(failure -> verifyDespiteClockSkew(context, token.get(), failure))
                .<Optional<RequestState>> map(session -> Optional.of(new SignedIn(session, TokenCarrier.COOKIE, headers)))
                .onFailure().recoverWithItem(failure -> {
                    warn("The session token that a browser brought from Clerk does not verify", failure);
                    return Optional.empty();
                });
    }

    private static ResponseHeaders headers(RequestContext context, SetCookies cookies) {
        ResponseHeaders headers = context.settings().crossOriginHandshake()
                ? ResponseHeaders.NONE.with("Access-Control-Allow-Origin", "null").with("Access-Control-Allow-Credentials",
                        "true")
                : ResponseHeaders.NONE;
        headers = cookies.addTo(headers);
        return context.settings().isDevelopment() ? Handshakes.location(headers, cleanUrl(context.url())) : headers;
    }

    private static HttpUrl cleanUrl(HttpUrl url) {
        return url.with(url.parameters().without(ClerkParameters.HANDSHAKE, ClerkParameters.HANDSHAKE_NONCE,
                ClerkParameters.HANDSHAKE_HELP, ClerkParameters.DEV_BROWSER));
    }

    private static boolean isClockSkew(RequestContext context, Throwable failure) {
        return context.settings().isDevelopment() && failure instanceof TokenVerificationException e
                && switch (e.reason()) {
                    case TOKEN_EXPIRED, TOKEN_NOT_ACTIVE_YET, TOKEN_IAT_IN_THE_FUTURE -> true;
                    default -> false;
                };
    }

    private Uni<VerifiedSession> verifyDespiteClockSkew(RequestContext context, String token, Throwable failure) {
        warn("The clock of this machine seems to be wrong, which a development instance tolerates. Set it to the right time",
                failure);
        return verification.verifyDespiteClockSkew(context, token);
    }

    private void warn(String what, Throwable failure) {
        if (warnings.hasPassed()) {
            LOG.warnf("%s: %s", what, failure.getMessage());
        } else {
            LOG.debugf("%s: %s", what, failure.getMessage());
        }
    }
}
