package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All clients. */
public final class Clients {

    private final Table<Client> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    Clients(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Client> find(String id) {
        return table.find(id);
    }

    /** The client whose {@code __client} cookie this is. */
    public Optional<Client> byToken(String token) {
        return table.first(client -> client.token().matches(token));
    }

    /** Every client, oldest first. */
    public List<Client> all() {
        return table.all();
    }

    public Client create() {
        Instant now = clock.instant();
        return save(new Client(ids.next("client"), new Secret(ids.next("clienttoken")), Optional.empty(), now, now));
    }

    Client save(Client client) {
        return table.put(client.id(), client);
    }
}
