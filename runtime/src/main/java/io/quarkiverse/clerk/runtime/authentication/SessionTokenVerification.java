package io.quarkiverse.clerk.runtime.authentication;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.smallrye.mutiny.Uni;

/** Verifies session tokens under the conditions of the request that they came with: its domain says who may issue them. */
final class SessionTokenVerification {

    private static final Duration TOLERANCE = Duration.ofHours(24);

    private final SessionVerifier verifier;

    SessionTokenVerification(SessionVerifier verifier) {
        this.verifier = verifier;
    }

    /** The session of a token that was verified before and counts here too, else null. */
    VerifiedSession findVerified(RequestContext context, String token) {
        VerifiedSession known = verifier.findVerified(token);
        return known != null && isFromIssuer(context, known) ? known : null;
    }

    /** A token taken apart without verifying it; empty if it is no JWT. */
    Optional<Jwt> decode(String token) {
        VerifiedSession known = verifier.findVerified(token);
        if (known != null) {
            return Optional.of(known.token().jwt());
        }
        try {
            return Optional.of(Jwt.decode(token));
        } catch (TokenVerificationException e) {
            return Optional.empty();
        }
    }

    /**
     * @return the session; fails with {@link TokenVerificationException}, with {@link NoSessionTokenException} or with
     *         {@link io.quarkiverse.clerk.ClerkApiException}
     */
    Uni<VerifiedSession> verify(RequestContext context, String token) {
        return Uni.createFrom().deferred(() -> {
            VerifiedSession known = findVerified(context, token);
            return known != null ? Uni.createFrom().item(known) : verifier.verify(sessionToken(token), options(context));
        });
    }

    /** The same for clocks that differ by a day at most. The result is not remembered. */
    Uni<VerifiedSession> verifyDespiteClockSkew(RequestContext context, String token) {
        return Uni.createFrom().deferred(
                () -> verifier.verifyOnce(sessionToken(token), options(context).withClockSkew(TOLERANCE)));
    }

    /** The claims of a token that Clerk gives a browser on its way back. */
    Uni<Jwt> verifyHandshakeToken(String token) {
        return Uni.createFrom().deferred(() -> verifier.verifyHandshakeToken(Jwt.decode(token)));
    }

    static boolean isSessionToken(Jwt jwt) {
        return jwt.category().isSession() && !jwt.isMachineToken();
    }

    private static Jwt sessionToken(String token) {
        Jwt jwt = Jwt.decode(token);
        if (!isSessionToken(jwt)) {
            throw new NoSessionTokenException();
        }
        return jwt;
    }

    private VerificationOptions options(RequestContext context) {
        InstanceSettings settings = context.settings();
        return verifier.options().withIssuers(issuers(context))
                .withMissingAuthorizedParty(settings.missingAuthorizedParty() == MissingAuthorizedParty.ALLOW);
    }

    private static boolean isFromIssuer(RequestContext context, VerifiedSession session) {
        Set<String> issuers = context.settings().issuers();
        if (issuers.isEmpty()) {
            return true;
        }
        String issuer = session.token().jwt().claimText("iss");
        return issuer != null && (issuers.contains(issuer) || issuers(context).contains(issuer));
    }

    /** A proxy that is only a path is one of whatever origin the request has, where the issuers are not configured. */
    private static Set<String> issuers(RequestContext context) {
        InstanceSettings settings = context.settings();
        if (!settings.hasRelativeProxyUrl() || !settings.issuers().equals(SessionIssuers.derive(settings.publishableKey(),
                settings.domain(), settings.proxyUrl()))) {
            return settings.issuers();
        }
        Set<String> issuers = new LinkedHashSet<>(settings.issuers());
        settings.frontendApi(context::url).map(HandshakeRedirect::withoutTrailingSlashes).ifPresent(issuers::add);
        return issuers;
    }

    /** A token that is none of a session; kept apart from the verification errors, whose reasons are the verifier's. */
    static final class NoSessionTokenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSessionTokenException() {
            super("The token is no session token, but one of a JWT template or a machine's.", null, false, false);
        }
    }
}
