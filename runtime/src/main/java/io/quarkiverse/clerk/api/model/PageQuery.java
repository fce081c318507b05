package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a list that comes in pages.
 *
 * @param <Q> the type of the query
 */
public abstract class PageQuery<Q extends PageQuery<Q>> extends Query<Q> {

    static final String LIMIT = "limit";

    private static final int MAXIMUM = 500;

    PageQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    /** How many there may be on a page; without it, Clerk's default of 10 applies. Clerk's maximum is 500 for most lists. */
    public final Q limit(int limit) {
        return set(LIMIT, limit);
    }

    /** The largest page that Clerk makes of this list. */
    int maximum() {
        return MAXIMUM;
    }

    /** The same query, with the largest pages if none of another size were asked for. */
    final Q withLimit() {
        return getParameters().containsKey(LIMIT) ? with(getParameters()) : limit(maximum());
    }

    /** The query of the page behind this one; empty if this is the last. */
    abstract Optional<Q> next(Page<?> page);
}
