package io.quarkiverse.clerk.emulator.store;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the emulator can be reached: what is in links that it hands out. */
public record Urls(URI emulator) {

    /** The picture of a person whom nothing is known of. */
    public static final String ANYBODY = "/images/anybody.svg";

    /** @param imageId may be null: who has no picture has an empty URL, for which Clerk's components draw initials */
    public String image(String imageId) {
        return imageId == null ? "" : emulator.resolve("/images/" + imageId).toString();
    }

    /** Who has neither a picture nor a name, whose initials Clerk's components would draw, looks like anybody. */
    public String picture(UserProfile profile) {
        boolean drawn = profile.imageId() == null && isEmpty(profile.firstName()) && isEmpty(profile.lastName());
        return drawn ? emulator.resolve(ANYBODY).toString() : image(profile.imageId());
    }

    private static boolean isEmpty(String name) {
        return name == null || name.isEmpty();
    }

    /** Where a browser accepts a ticket. */
    public String ticket(Ticket ticket) {
        return emulator.resolve("/v1/tickets/accept?ticket=" + URLEncoder.encode(ticket.token(), StandardCharsets.UTF_8))
                .toString();
    }

    /** The pages to sign in at. */
    public String accountsPortal() {
        return emulator.toString();
    }
}
