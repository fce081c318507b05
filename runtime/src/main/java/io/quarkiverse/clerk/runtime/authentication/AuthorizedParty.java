package io.quarkiverse.clerk.runtime.authentication;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.runtime.token.Jwt;

/** The origin that asked for a session token ({@code azp}), which some tokens do not name (spec §12, row 1). */
final class AuthorizedParty {

    private static final Logger LOG = Logger.getLogger(AuthorizedParty.class);

    private final AtomicBoolean warned = new AtomicBoolean();

    static boolean isMissing(Jwt jwt) {
        Object party = jwt.claims().get("azp");
        return party == null || "".equals(party);
    }

    /** Says once that such tokens come in cookies, where nothing but a handshake would refuse them one day. */
    void check(Jwt jwt) {
        if (!warned.get() && isMissing(jwt) && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "A session token in a cookie does not say which origin asked for it (azp). Such tokens are refused as soon "
                            + "as quarkus.clerk.authorized-parties is set, unless quarkus.clerk.missing-authorized-party says "
                            + "otherwise. This is logged once.");
        }
    }
}
