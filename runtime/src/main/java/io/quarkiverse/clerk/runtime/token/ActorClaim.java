package io.quarkiverse.clerk.runtime.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.clerk.Actor;

/** Reads the claim {@code act}: who acts in the place of the subject (RFC 8693 §4.1). */
public final class ActorClaim {

    private static final String NAME = "act";

    private ActorClaim() {
    }

    /** The actor; empty if there is none, or one without a subject. */
    static Optional<Actor> read(Object claim) {
        return claim instanceof Map<?, ?> act && act.get("sub") instanceof String subject
                ? Optional.of(new Actor(subject, act.get("sid") instanceof String session ? Optional.of(session)
                        : Optional.empty(), present(act)))
                : Optional.empty();
    }

    /** The actor with the one before it at most: whoever came earlier is left out, as Clerk's own SDK does (spec §6.3). */
    public static Optional<Actor> readDelegation(Object claim) {
        return read(claim).map(actor -> {
            Map<String, Object> members = new HashMap<>(actor.claims());
            Object earlier = members.remove(NAME);
            read(earlier).ifPresent(one -> {
                Map<String, Object> shortened = new HashMap<>(one.claims());
                shortened.remove(NAME);
                members.put(NAME, Map.copyOf(shortened));
            });
            return new Actor(actor.subject(), actor.sessionId(), members);
        });
    }

    private static Map<String, Object> present(Map<?, ?> act) {
        Map<String, Object> members = new HashMap<>();
        act.forEach((name, value) -> {
            if (value != null) {
                members.put((String) name, value);
            }
        });
        return members;
    }
}
