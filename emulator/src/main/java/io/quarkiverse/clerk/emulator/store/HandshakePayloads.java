package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The payloads of handshakes by nonce. Each can be had once, and not for long: it holds tokens. */
public final class HandshakePayloads {

    /** Long enough for the redirect that carries the nonce. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private final Table<HandshakePayload> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    HandshakePayloads(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the nonce. */
    public String add(List<String> directives) {
        Instant now = clock.instant();
        table.removeIf(payload -> !now.isBefore(payload.expiresAt()));
        String nonce = ids.trace();
        table.put(nonce, new HandshakePayload(nonce, directives, now.plus(LIFETIME)));
        return nonce;
    }

    /** The directives of a nonce that is neither used nor too old; it is used then. */
    public Optional<List<String>> take(String nonce) {
        Optional<HandshakePayload> found = table.find(nonce);
        table.remove(nonce);
        return found.filter(payload -> clock.instant().isBefore(payload.expiresAt())).map(HandshakePayload::directives);
    }
}
