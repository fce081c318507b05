package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All users. */
public final class Users {

    private final Table<User> table;
    private final Ids ids;
    private final Clock clock;

    Users(Ids ids, Clock clock, Changes changes) {
        this.table = new Table<>(changes);
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

    public Optional<User> byWeb3Wallet(String address) {
        return table.first(user -> user.identifications().web3Wallets().stream()
                .anyMatch(wallet -> wallet.value().equalsIgnoreCase(address)));
    }

    /** The user who has the e-mail address, phone number or wallet with this id. */
    public Optional<User> byIdentification(String id) {
        return table.first(user -> user.identifications().all().anyMatch(found -> found.id().equals(id)));
    }

    /** A verified e-mail address, phone number or wallet of a user that is about to be saved. */
    public Identification identification(String value) {
        return new Identification(ids.next("idn"), value, true, clock.instant());
    }

    /** A verification that somebody has to answer with its code. */
    public Verification verification(String strategy) {
        return Verification.byCode(ids.next("ver"), strategy, clock.instant());
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
