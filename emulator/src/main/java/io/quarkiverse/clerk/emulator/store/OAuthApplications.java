package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All OAuth applications. */
public final class OAuthApplications {

    private final Table<OAuthApplication> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    OAuthApplications(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<OAuthApplication> find(String id) {
        return table.find(id);
    }

    public Optional<OAuthApplication> byClientId(String clientId) {
        return table.first(application -> application.clientId().equals(clientId));
    }

    /** Every application, oldest first. */
    public List<OAuthApplication> all() {
        return table.all();
    }

    public OAuthApplication create(OAuthApplication.Settings settings) {
        Instant now = clock.instant();
        return save(new OAuthApplication(ids.next("oa"), ids.trace(), newSecret(), settings, Optional.empty(), now,
                now));
    }

    public OAuthApplication save(OAuthApplication application) {
        return table.put(application.id(), application);
    }

    public OAuthApplication rotateSecret(OAuthApplication application) {
        return save(application.with(newSecret(), clock.instant()));
    }

    void remove(String id) {
        table.remove(id);
    }

    private Secret newSecret() {
        return new Secret(ids.trace());
    }
}
