package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All API keys. */
public final class ApiKeys {

    private final Table<ApiKey> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    ApiKeys(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<ApiKey> find(String id) {
        return table.find(id);
    }

    public List<ApiKey> matching(Predicate<ApiKey> condition) {
        return table.matching(condition);
    }

    public ApiKey create(String type, String subject, ApiKey.Description description, Validity validity) {
        Instant now = clock.instant();
        return save(new ApiKey("ak_" + ids.trace(), new Secret(ids.next("ak")), type, subject, description, validity,
                Optional.empty(), now, now));
    }

    public ApiKey save(ApiKey key) {
        return table.put(key.id(), key);
    }

    public ApiKey revoke(ApiKey key, Optional<String> reason) {
        return save(key.revoked(reason, clock.instant()));
    }

    /** The key of this secret, which is used now. Nothing when it does not count any more. */
    public Optional<ApiKey> use(String secret) {
        Instant now = clock.instant();
        return table.first(key -> key.secret().matches(secret)).filter(key -> key.validity().isValidAt(now))
                .map(key -> save(key.used(now)));
    }

    public void remove(String id) {
        table.remove(id);
    }

    void removeIf(Predicate<ApiKey> condition) {
        table.removeIf(condition);
    }
}
