package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A user. {@code lastSignInAt} and {@code lastActiveAt} are null until it happens, as in Clerk's schema. */
public record User(String id, UserProfile profile, Identifications identifications, Metadata metadata,
        UserSettings settings, Optional<Password> password, Instant lastSignInAt, Instant lastActiveAt, Instant createdAt,
        Instant updatedAt) {

    /** The addresses of a user and which of them are primary; a primary id is null where there is no address. */
    public record Identifications(List<Identification> emailAddresses, String primaryEmailAddressId,
            List<Identification> phoneNumbers, String primaryPhoneNumberId) {

        public Identifications {
            emailAddresses = List.copyOf(emailAddresses);
            phoneNumbers = List.copyOf(phoneNumbers);
        }

        public Optional<Identification> primaryEmailAddress() {
            return byId(emailAddresses, primaryEmailAddressId);
        }

        public Optional<Identification> primaryPhoneNumber() {
            return byId(phoneNumbers, primaryPhoneNumberId);
        }

        private static Optional<Identification> byId(List<Identification> all, String id) {
            return all.stream().filter(identification -> identification.id().equals(id)).findFirst();
        }
    }

    /** What Clerk shows of a user where it shows one text: the primary address, else the number, else the username. */
    public Optional<String> identifier() {
        return identifications.primaryEmailAddress().or(identifications::primaryPhoneNumber).map(Identification::value)
                .or(() -> Optional.ofNullable(profile.username()));
    }

    /** A name for people to read; never empty. */
    public String label() {
        String name = profile.displayName();
        return name.isEmpty() ? identifier().orElse(id) : name;
    }

    public User withProfile(UserProfile value, Instant now) {
        return new User(id, value, identifications, metadata, settings, password, lastSignInAt, lastActiveAt, createdAt,
                now);
    }

    public User withIdentifications(Identifications value, Instant now) {
        return new User(id, profile, value, metadata, settings, password, lastSignInAt, lastActiveAt, createdAt, now);
    }

    public User withMetadata(Metadata value, Instant now) {
        return new User(id, profile, identifications, value, settings, password, lastSignInAt, lastActiveAt, createdAt,
                now);
    }

    public User withSettings(UserSettings value, Instant now) {
        return new User(id, profile, identifications, metadata, value, password, lastSignInAt, lastActiveAt, createdAt,
                now);
    }

    public User withPassword(Optional<Password> value, Instant now) {
        return new User(id, profile, identifications, metadata, settings, value, lastSignInAt, lastActiveAt, createdAt,
                now);
    }

    public User withCreatedAt(Instant value, Instant now) {
        return new User(id, profile, identifications, metadata, settings, password, lastSignInAt, lastActiveAt, value,
                now);
    }

    User signedIn(Instant now) {
        return new User(id, profile, identifications, metadata, settings, password, now, now, createdAt, updatedAt);
    }

    User active(Instant now) {
        return new User(id, profile, identifications, metadata, settings, password, lastSignInAt, now, createdAt,
                updatedAt);
    }
}
