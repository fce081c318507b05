package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which SAML connections ({@code ListSAMLConnections}). */
public final class SamlConnectionQuery extends OffsetPageQuery<SamlConnectionQuery> {

    private SamlConnectionQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    SamlConnectionQuery with(Map<String, List<String>> parameters) {
        return new SamlConnectionQuery(parameters);
    }

    /** Everything. */
    public static SamlConnectionQuery create() {
        return new SamlConnectionQuery(Map.of());
    }

    /** A part of the name or the domain. */
    public SamlConnectionQuery query(String query) {
        return set("query", query);
    }

    /** Such as {@code -created_at}; {@code +}, which need not be written, means ascending. */
    public SamlConnectionQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }

    /** Those of any of these organizations. */
    public SamlConnectionQuery organizationId(String... organizationId) {
        return set("organization_id", (Object[]) organizationId);
    }
}
