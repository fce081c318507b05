package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A user. {@code lastSignInAt} and {@code lastActiveAt} are null until it happens, as in Clerk's schema. */
public record User(String id, UserProfile profile, Identifications identifications, Metadata metadata,
        UserSettings settings, Credentials credentials, Instant lastSignInAt, Instant lastActiveAt, Instant createdAt,
        Instant updatedAt) {

    /** One without second factors. */
    public User(String id, UserProfile profile, Identifications identifications, Metadata metadata,
            UserSettings settings, Optional<Password> password, Instant lastSignInAt, Instant lastActiveAt,
            Instant createdAt, Instant updatedAt) {
        this(id, profile, identifications, metadata, settings, new Credentials(password, SecondFactors.NONE), lastSignInAt,
                lastActiveAt, createdAt, updatedAt);
    }

    /** What identifies a user, and which of each kind is primary; a primary id is null where there is none. */
    public record Identifications(List<Identification> emailAddresses, String primaryEmailAddressId,
            List<Identification> phoneNumbers, String primaryPhoneNumberId, List<Identification> web3Wallets,
            String primaryWeb3WalletId) {

        public Identifications {
            emailAddresses = List.copyOf(emailAddresses);
            phoneNumbers = List.copyOf(phoneNumbers);
            web3Wallets = List.copyOf(web3Wallets);
        }

        /** Without web3 wallets. */
        public Identifications(List<Identification> emailAddresses, String primaryEmailAddressId,
                List<Identification> phoneNumbers, String primaryPhoneNumberId) {
            this(emailAddresses, primaryEmailAddressId, phoneNumbers, primaryPhoneNumberId, List.of(), null);
        }

        public Identifications withEmailAddresses(List<Identification> all, String primaryId) {
            return new Identifications(all, primaryId, phoneNumbers, primaryPhoneNumberId, web3Wallets,
                    primaryWeb3WalletId);
        }

        public Identifications withPhoneNumbers(List<Identification> all, String primaryId) {
            return new Identifications(emailAddresses, primaryEmailAddressId, all, primaryId, web3Wallets,
                    primaryWeb3WalletId);
        }

        public Identifications withWeb3Wallets(List<Identification> all, String primaryId) {
            return new Identifications(emailAddresses, primaryEmailAddressId, phoneNumbers, primaryPhoneNumberId, all,
                    primaryId);
        }

        /** How many there are of all kinds. */
        public int count() {
            return emailAddresses.size() + phoneNumbers.size() + web3Wallets.size();
        }

        public Stream<Identification> all() {
            return Stream.of(emailAddresses, phoneNumbers, web3Wallets).flatMap(List::stream);
        }

        public Optional<Identification> primaryEmailAddress() {
            return byId(emailAddresses, primaryEmailAddressId);
        }

        public Optional<Identification> primaryPhoneNumber() {
            return byId(phoneNumbers, primaryPhoneNumberId);
        }

        public Optional<Identification> primaryWeb3Wallet() {
            return byId(web3Wallets, primaryWeb3WalletId);
        }

        private static Optional<Identification> byId(List<Identification> all, String id) {
            return all.stream().filter(identification -> identification.id().equals(id)).findFirst();
        }
    }

    /** What Clerk shows of a user where it shows one text: the primary address, else the number, else the username. */
    public Optional<String> identifier() {
        return identifications.primaryEmailAddress().or(identifications::primaryPhoneNumber).map(Identification::value)
                .or(() -> Optional.ofNullable(profile.username()))
                .or(() -> identifications.primaryWeb3Wallet().map(Identification::value));
    }

    /** A name for people to read; never empty. */
    public String label() {
        String name = profile.displayName();
        return name.isEmpty() ? identifier().orElse(id) : name;
    }

    public Optional<Password> password() {
        return credentials.password();
    }

    public SecondFactors secondFactors() {
        return credentials.secondFactors();
    }

    /** Whether something is asked for beside the first factor. */
    public boolean hasSecondFactor() {
        return secondFactors().isEnabled()
                || identifications.phoneNumbers().stream().anyMatch(Identification::secondFactor);
    }

    public User withProfile(UserProfile value, Instant now) {
        return new User(id, value, identifications, metadata, settings, credentials, lastSignInAt, lastActiveAt, createdAt,
                now);
    }

    public User withIdentifications(Identifications value, Instant now) {
        return new User(id, profile, value, metadata, settings, credentials, lastSignInAt, lastActiveAt, createdAt, now);
    }

    public User withMetadata(Metadata value, Instant now) {
        return new User(id, profile, identifications, value, settings, credentials, lastSignInAt, lastActiveAt, createdAt,
                now);
    }

    public User withSettings(UserSettings value, Instant now) {
        return new User(id, profile, identifications, metadata, value, credentials, lastSignInAt, lastActiveAt, createdAt,
                now);
    }

    public User withPassword(Optional<Password> value, Instant now) {
        return withCredentials(present -> present.with(value), now);
    }

    public User withSecondFactors(SecondFactors value, Instant now) {
        return withCredentials(present -> present.with(value), now);
    }

    private User withCredentials(UnaryOperator<Credentials> change, Instant now) {
        return new User(id, profile, identifications, metadata, settings, change.apply(credentials), lastSignInAt,
                lastActiveAt, createdAt, now);
    }

    public User withCreatedAt(Instant value, Instant now) {
        return new User(id, profile, identifications, metadata, settings, credentials, lastSignInAt, lastActiveAt, value,
                now);
    }

    User signedIn(Instant now) {
        return new User(id, profile, identifications, metadata, settings, credentials, now, now, createdAt, updatedAt);
    }

    /** Somebody did something in the name of the user; no more is different. */
    public User active(Instant now) {
        return new User(id, profile, identifications, metadata, settings, credentials, lastSignInAt, now, createdAt,
                updatedAt);
    }
}
