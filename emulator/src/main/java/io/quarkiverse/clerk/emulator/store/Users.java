package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All users. */
public final class Users {

    private final Table<User> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    Users(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<User> find(String id) {
        return table.find(id);
    }

    /** Every user, oldest first. */
    public List<User> all() {
        return table.all();
    }

    /** The user with this e-mail address, compared as Clerk does: whatever the case. */
    public Optional<User> byEmailAddress(String address) {
        return table.first(user -> user.identifications().emailAddresses().stream()
                .anyMatch(email -> email.value().equalsIgnoreCase(address)));
    }

    public Optional<User> byPhoneNumber(String number) {
        return table.first(user -> user.identifications().phoneNumbers().stream()
                .anyMatch(phone -> phone.value().equals(number)));
    }

    public Optional<User> byUsername(String username) {
        return table.first(user -> username.equalsIgnoreCase(user.profile().username()));
    }

    public Optional<User> byExternalId(String externalId) {
        return table.first(user -> externalId.equals(user.profile().externalId()));
    }

    /** An e-mail address or phone number of a user that is about to be saved. */
    public Identification identification(String value) {
        return new Identification(ids.next("idn"), value, true, clock.instant());
    }

    public Password password(String text) {
        return Password.of(text, ids.next("salt"), clock.instant());
    }

    public String nextId() {
        return ids.next("user");
    }

    public User save(User user) {
        return table.put(user.id(), user);
    }

    void remove(String id) {
        table.remove(id);
    }
}
