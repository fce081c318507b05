package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which page. */
public final class Paging extends OffsetPageQuery<Paging> {

    private Paging(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    Paging with(Map<String, List<String>> parameters) {
        return new Paging(parameters);
    }

    /** The first page. */
    public static Paging create() {
        return new Paging(Map.of());
    }
}
