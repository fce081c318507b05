package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which machine-to-machine tokens ({@code getM2MTokens}). */
public final class M2mTokenQuery extends OffsetPageQuery<M2mTokenQuery> {

    private M2mTokenQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    M2mTokenQuery with(Map<String, List<String>> parameters) {
        return new M2mTokenQuery(parameters);
    }

    /**
     * The valid ones of a machine.
     *
     * @param subject the id of the machine that they belong to
     */
    public static M2mTokenQuery create(String subject) {
        return new M2mTokenQuery(Map.of()).set("subject", subject);
    }

    @Override
    int maximum() {
        return 100;
    }

    /** Whether revoked ones are there, too. */
    public M2mTokenQuery revoked(boolean revoked) {
        return set("revoked", revoked);
    }

    /** Whether expired ones are there, too. */
    public M2mTokenQuery expired(boolean expired) {
        return set("expired", expired);
    }
}
