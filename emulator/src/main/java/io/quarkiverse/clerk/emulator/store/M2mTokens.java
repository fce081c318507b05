package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** All M2M tokens that are no JWT. */
public final class M2mTokens {

    private final Table<M2mToken> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    M2mTokens(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<M2mToken> find(String id) {
        return table.find(id);
    }

    public List<M2mToken> matching(Predicate<M2mToken> condition) {
        return table.matching(condition);
    }

    /** A token of the machine for itself and every machine that it may talk to. Kept only when it is saved. */
    public M2mToken make(Machine machine, Optional<ObjectNode> claims, Duration lifetime) {
        Instant now = clock.instant();
        List<String> scopes = Stream.concat(Stream.of(machine.id()), machine.scopedMachines().stream()).toList();
        return new M2mToken("mt_" + ids.trace(), new Secret(ids.next("mt")), machine.id(), claims, scopes,
                Validity.until(Optional.of(now.plus(lifetime))), Optional.empty(), now, now);
    }

    /** A token that could be had instead of a new one: it says the same, and lives for at least {@code remaining} more. */
    public Optional<M2mToken> reusable(M2mToken wanted, Duration remaining) {
        Instant now = clock.instant();
        return table.first(token -> token.subject().equals(wanted.subject()) && token.claims().equals(wanted.claims())
                && token.scopes().equals(wanted.scopes()) && !token.validity().revoked()
                && token.validity().expiresAt().filter(end -> !end.isBefore(now.plus(remaining))).isPresent());
    }

    public M2mToken save(M2mToken token) {
        return table.put(token.id(), token);
    }

    public M2mToken revoke(M2mToken token, Optional<String> reason) {
        return save(token.revoked(reason, clock.instant()));
    }

    /** The token, which is used now. Nothing when it does not count any more. */
    public Optional<M2mToken> use(String text) {
        Instant now = clock.instant();
        return table.first(token -> token.token().matches(text)).filter(token -> token.validity().isValidAt(now))
                .map(token -> save(token.used(now)));
    }

    void removeIf(Predicate<M2mToken> condition) {
        table.removeIf(condition);
    }
}
