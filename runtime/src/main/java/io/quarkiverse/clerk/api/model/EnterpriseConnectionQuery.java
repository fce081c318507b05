package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which enterprise connections ({@code ListEnterpriseConnections}). */
public final class EnterpriseConnectionQuery extends OffsetPageQuery<EnterpriseConnectionQuery> {

    private EnterpriseConnectionQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    EnterpriseConnectionQuery with(Map<String, List<String>> parameters) {
        return new EnterpriseConnectionQuery(parameters);
    }

    /** Everything. */
    public static EnterpriseConnectionQuery create() {
        return new EnterpriseConnectionQuery(Map.of());
    }

    /** Those of an organization. */
    public EnterpriseConnectionQuery organizationId(String organizationId) {
        return set("organization_id", organizationId);
    }

    /** Only those that are, or are not. */
    public EnterpriseConnectionQuery active(boolean active) {
        return set("active", active);
    }
}
