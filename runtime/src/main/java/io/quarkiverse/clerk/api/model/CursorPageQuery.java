package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a list whose pages begin behind, or end before, the cursor of another page.
 *
 * @param <Q> the type of the query
 */
public abstract class CursorPageQuery<Q extends CursorPageQuery<Q>> extends PageQuery<Q> {

    private static final String STARTING_AFTER = "starting_after";
    private static final String ENDING_BEFORE = "ending_before";
    private static final int MAXIMUM = 100;

    CursorPageQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    /** The page behind another one: {@code startingAfter} of its {@link Page#cursor() cursor}. */
    public final Q startingAfter(String cursor) {
        return set(STARTING_AFTER, cursor);
    }

    /** The page before another one: {@code endingBefore} of its {@link Page#cursor() cursor}. */
    public final Q endingBefore(String cursor) {
        return set(ENDING_BEFORE, cursor);
    }

    @Override
    int maximum() {
        return MAXIMUM;
    }

    @Override
    Optional<Q> next(Page<?> page) {
        PageCursor cursor = page.cursor();
        boolean more = cursor != null && cursor.startingAfter() != null && !Boolean.FALSE.equals(cursor.hasNextPage());
        return more ? Optional.of(startingAfter(cursor.startingAfter())) : Optional.empty();
    }
}
