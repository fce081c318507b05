package io.quarkiverse.clerk.runtime;

import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;

import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;

/**
 * The session token as MicroProfile JWT sees it. smallrye-jwt's own view is made when somebody asks for a claim: it turns
 * every claim into JSON-P, and most requests never ask.
 */
final class SessionPrincipal implements JsonWebToken {

    private final VerifiedSession session;
    private volatile JsonWebToken token;

    SessionPrincipal(VerifiedSession session) {
        this.session = session;
    }

    /** The id of the user, whatever claims the instance adds to its session tokens. */
    @Override
    public String getName() {
        return session.claims().userId().orElse(null);
    }

    @Override
    public Set<String> getClaimNames() {
        return token().getClaimNames();
    }

    @Override
    public <T> T getClaim(String name) {
        return token().getClaim(name);
    }

    private JsonWebToken token() {
        JsonWebToken made = token;
        if (made == null) {
            JwtClaims claims = new JwtClaims();
            session.claims().all().forEach(claims::setClaim);
            made = new DefaultJWTCallerPrincipal(session.raw(), "JWT", claims);
            token = made;
        }
        return made;
    }

    @Override
    public String toString() {
        return "SessionPrincipal[" + getName() + "]";
    }
}
