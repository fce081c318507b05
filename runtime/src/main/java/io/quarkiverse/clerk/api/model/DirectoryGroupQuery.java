package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which groups of a directory. */
public final class DirectoryGroupQuery extends CursorPageQuery<DirectoryGroupQuery> {

    private DirectoryGroupQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    DirectoryGroupQuery with(Map<String, List<String>> parameters) {
        return new DirectoryGroupQuery(parameters);
    }

    /** Everything. */
    public static DirectoryGroupQuery create() {
        return new DirectoryGroupQuery(Map.of());
    }
}
