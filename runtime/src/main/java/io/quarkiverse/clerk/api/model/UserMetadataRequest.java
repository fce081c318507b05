package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** The metadata of a user ({@code ReplaceUserMetadata}, {@code UpdateUserMetadata}). */
public final class UserMetadataRequest extends RequestBody<UserMetadataRequest> {

    private UserMetadataRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UserMetadataRequest with(Map<String, Object> properties) {
        return new UserMetadataRequest(properties);
    }

    /** Leaves everything as it is. */
    public static UserMetadataRequest create() {
        return new UserMetadataRequest(Map.of());
    }

    /** Read by everybody, written by the backend only. A map, or an object that Jackson makes one of. */
    public UserMetadataRequest publicMetadata(Object publicMetadata) {
        return setObject("public_metadata", publicMetadata);
    }

    /** Seen and written by the backend only. A map, or an object that Jackson makes one of. */
    public UserMetadataRequest privateMetadata(Object privateMetadata) {
        return setObject("private_metadata", privateMetadata);
    }

    /** Written by the browser, too. A map, or an object that Jackson makes one of. */
    public UserMetadataRequest unsafeMetadata(Object unsafeMetadata) {
        return setObject("unsafe_metadata", unsafeMetadata);
    }
}
