package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync.Target;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator.Decision;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;

/** What becomes of a request by its cookies: the table of spec §4.4, from top to bottom. */
final class CookieAuthentication {

    private static final Logger LOG = Logger.getLogger(CookieAuthentication.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final HandshakeResolution resolution;
    private final SatelliteSync satelliteSync;
    private final DevelopmentBrowser developmentBrowser;
    private final SessionAuthentication sessions;
    private final Handshakes handshakes;
    private final AuthorizedParty authorizedParty = new AuthorizedParty();
    private final Interval warnings;

    CookieAuthentication(HandshakeResolution resolution, SessionAuthentication sessions, Handshakes handshakes,
            Clock clock) {
        this.resolution = resolution;
        this.satelliteSync = new SatelliteSync(handshakes);
        this.developmentBrowser = new DevelopmentBrowser(handshakes);
        this.sessions = sessions;
        this.handshakes = handshakes;
        this.warnings = new Interval(BETWEEN_WARNINGS, clock);
    }

    /** Row 1, and the others. */
    Decision authenticate(RequestContext context) {
        if (!HandshakeResolution.isDue(context)) {
            return decide(context);
        }
        return Decision.later(resolution.resolve(context).flatMap(resolved -> resolved
                .map(state -> sessions.switched(context, state)).orElseGet(() -> decide(context).state())));
    }

    /** Rows 2 to 7: what has to happen before the cookies count. */
    private Decision decide(RequestContext context) {
        Optional<RequestState> first = satelliteSync.before(context);
        if (first.isEmpty()) {
            first = developmentBrowser.before(context);
        }
        return first.isPresent() ? Decision.of(first.get()) : decideByCookies(context);
    }

    /** Rows 8 to 14. */
    private Decision decideByCookies(RequestContext context) {
        SessionCookies cookies = context.session();
        boolean clientSignedIn = cookies.clientUat() != 0;
        if (cookies.sessionToken().isEmpty()) {
            return Decision.of(clientSignedIn ? handshakes.toClerk(context, CookieRefusals.noToken())
                    : CookieRefusals.nothing());
        }
        if (!clientSignedIn) {
            return Decision.of(handshakes.toClerk(context, CookieRefusals.noClientUat()));
        }
        String token = cookies.sessionToken().get();
        Optional<Jwt> jwt = cookies.jwt();
        if (jwt.isPresent() && jwt.get().issuedAt() < cookies.clientUat()
                && SessionTokenVerification.isSessionToken(jwt.get())) {
            return Decision.of(handshakes.toClerk(context, CookieRefusals.outdated()));
        }
        return sessions.authenticate(context, token, TokenCarrier.COOKIE, this::accept);
    }

    /** Rows 15 to 18. */
    private RequestState accept(RequestContext context, VerifiedSession session) {
        authorizedParty.check(session.token().jwt());
        if (Handshakes.isPossible(context)) {
            if (CrossOriginSync.isDue(context)) {
                return handshakes.toClerk(context, CrossOriginSync.refusal());
            }
            if (mustSwitchOrganization(context, session.claims())) {
                return handshakes.toClerk(context, Refusal.of(AuthenticationReason.ACTIVE_ORGANIZATION_MISMATCH,
                        "The path is for another organization than the active one.", Optional.of(TokenCarrier.COOKIE)));
            }
        }
        return new SignedIn(session, TokenCarrier.COOKIE);
    }

    private boolean mustSwitchOrganization(RequestContext context, SessionClaims session) {
        if (context.settings().organizationSync() == OrganizationSync.NONE || session.isPending()
                || session.userId().filter(id -> !id.isEmpty()).isEmpty()) {
            return false;
        }
        Optional<Target> target = context.settings().organizationSync().target(context.url().path());
        if (target.isEmpty() || target.get().isActive(session)) {
            return false;
        }
        if (context.redirectLoop().isEndless()) {
            if (warnings.hasPassed()) {
                LOG.warn("A browser was sent to Clerk three times in a row to switch to the organization of a path, and did "
                        + "not. Mostly there is no such organization, or the user is no member of it.");
            }
            return false;
        }
        return true;
    }
}
