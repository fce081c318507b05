package io.quarkiverse.clerk.api.model;

import java.util.Map;

/**
 * The metadata of an organization or a membership ({@code ReplaceOrganizationMetadata}, {@code MergeOrganizationMetadata},
 * {@code UpdateOrganizationMembershipMetadata}).
 */
public final class OrganizationMetadataRequest extends RequestBody<OrganizationMetadataRequest> {

    private OrganizationMetadataRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    OrganizationMetadataRequest with(Map<String, Object> properties) {
        return new OrganizationMetadataRequest(properties);
    }

    /** Leaves everything as it is. */
    public static OrganizationMetadataRequest create() {
        return new OrganizationMetadataRequest(Map.of());
    }

    /** Read by everybody, written by the backend only. A map, or an object that Jackson makes one of. */
    public OrganizationMetadataRequest publicMetadata(Object publicMetadata) {
        return setObject("public_metadata", publicMetadata);
    }

    /** Seen and written by the backend only. A map, or an object that Jackson makes one of. */
    public OrganizationMetadataRequest privateMetadata(Object privateMetadata) {
        return setObject("private_metadata", privateMetadata);
    }
}
