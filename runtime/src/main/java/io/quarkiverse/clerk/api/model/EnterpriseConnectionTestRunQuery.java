package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which test runs ({@code ListEnterpriseConnectionTestRuns}). */
public final class EnterpriseConnectionTestRunQuery extends OffsetPageQuery<EnterpriseConnectionTestRunQuery> {

    private EnterpriseConnectionTestRunQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    EnterpriseConnectionTestRunQuery with(Map<String, List<String>> parameters) {
        return new EnterpriseConnectionTestRunQuery(parameters);
    }

    /** Everything. */
    public static EnterpriseConnectionTestRunQuery create() {
        return new EnterpriseConnectionTestRunQuery(Map.of());
    }

    /** In any of these states. */
    public EnterpriseConnectionTestRunQuery status(EnterpriseConnectionTestStatus... status) {
        return set("status", (Object[]) status);
    }
}
