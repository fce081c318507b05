package io.quarkiverse.clerk.emulator.store;

/**
 * What a user is called, and how they look; every component may be null, as in Clerk's schema.
 *
 * @param imageId the id of an {@link Image}
 */
public record UserProfile(String externalId, String username, String firstName, String lastName, String locale,
        String timezone, String imageId) {

    /** Without a picture. */
    public UserProfile(String externalId, String username, String firstName, String lastName, String locale) {
        this(externalId, username, firstName, lastName, locale, null, null);
    }

    public UserProfile withImage(String value) {
        return new UserProfile(externalId, username, firstName, lastName, locale, timezone, value);
    }

    /** First and last name as far as there are any, else the username, else an empty text. */
    public String displayName() {
        if (firstName == null && lastName == null) {
            return username == null ? "" : username;
        }
        return ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).trim();
    }
}
