package io.quarkiverse.clerk.emulator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;

/** Says what is in session tokens, version 2 (Clerk's since API version 2025-04-10). */
final class SessionClaims {

    /** Clerk lets a token be valid a little before it was made, for clocks that are behind. */
    private static final long NOT_BEFORE_SECONDS = 10;
    private static final long SECOND_FACTOR_ABSENT = -1;
    /** The plans that everybody is on who has not chosen another; the emulator sells none. */
    private static final String USER_PLAN = "u:free_user";
    private static final String ORGANIZATION_PLAN = "o:free_org";

    private final Store store;
    private final String issuer;
    private final Ids ids;
    private final Clock clock;

    SessionClaims(Store store, String issuer, Ids ids, Clock clock) {
        this.store = store;
        this.issuer = issuer;
        this.ids = ids;
        this.clock = clock;
    }

    ObjectNode of(Session session, Optional<String> authorizedParty, Duration lifetime) {
        Instant now = clock.instant();
        ObjectNode claims = Json.object();
        session.actor().ifPresent(actor -> claims.set("act", actor));
        authorizedParty.ifPresent(origin -> claims.put("azp", origin));
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.putArray("fva").add(Duration.between(session.createdAt(), now).toMinutes())
                .add(session.secondFactorAt().map(at -> Duration.between(at, now).toMinutes()).orElse(SECOND_FACTOR_ABSENT));
        claims.put("iat", now.getEpochSecond());
        claims.put("iss", issuer);
        claims.put("jti", ids.trace());
        claims.put("nbf", now.getEpochSecond() - NOT_BEFORE_SECONDS);
        claims.put("sid", session.id());
        claims.put("sts", session.statusAt(now).text());
        claims.put("sub", session.userId());
        claims.put("v", 2);
        activeMembership(session).ifPresentOrElse(membership -> addOrganization(claims, membership),
                () -> claims.put("pla", USER_PLAN));
        return claims;
    }

    private Optional<Membership> activeMembership(Session session) {
        return session.activeOrganizationId().flatMap(id -> store.memberships().find(id, session.userId()));
    }

    private void addOrganization(ObjectNode claims, Membership membership) {
        Organization organization = store.organizations().find(membership.organizationId()).orElseThrow();
        List<String> granted = store.roles().byKey(membership.role()).map(Role::permissions).orElse(List.of());
        PermissionClaims permissions = PermissionClaims.of(granted);
        claims.put("pla", USER_PLAN + "," + ORGANIZATION_PLAN);
        ObjectNode o = claims.putObject("o");
        o.put("id", organization.id());
        o.put("rol", membership.role().replaceFirst("^org:", ""));
        o.put("slg", organization.slug());
        if (!permissions.isEmpty()) {
            o.put("per", permissions.per());
            o.put("fpm", permissions.fpm());
            claims.put("fea", permissions.fea());
        }
    }
}
