package io.quarkiverse.clerk.emulator.store;

/** What a user is called; every component may be null, as in Clerk's schema. */
public record UserProfile(String externalId, String username, String firstName, String lastName, String locale) {

    /** First and last name as far as there are any, else the username, else an empty text. */
    public String displayName() {
        if (firstName == null && lastName == null) {
            return username == null ? "" : username;
        }
        return ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).trim();
    }
}
