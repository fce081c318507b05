package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One-time tokens between the domains of a production instance. */
public final class LinkTokens {

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final Table<LinkToken> table = new Table<>();
    private final Clients clients;
    private final Ids ids;
    private final Clock clock;

    LinkTokens(Clients clients, Ids ids, Clock clock) {
        this.clients = clients;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a token was made for. */
    public record Link(Optional<Client> client, String redirectUrl) {
    }

    public String add(Optional<Client> client, String redirectUrl) {
        Instant now = clock.instant();
        table.removeIf(token -> !now.isBefore(token.expiresAt()));
        String text = ids.trace();
        table.put(text, new LinkToken(client.map(Client::id), redirectUrl, now.plus(LIFETIME)));
        return text;
    }

    /** Nothing when the token is unknown, used or too old. */
    public Optional<Link> take(String text) {
        Optional<LinkToken> found = table.find(text);
        table.remove(text);
        return found.filter(token -> clock.instant().isBefore(token.expiresAt()))
                .map(token -> new Link(token.clientId().flatMap(clients::find), token.redirectUrl()));
    }
}
