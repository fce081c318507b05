package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a list whose pages begin anywhere.
 *
 * @param <Q> the type of the query
 */
public abstract class OffsetPageQuery<Q extends OffsetPageQuery<Q>> extends PageQuery<Q> {

    static final String OFFSET = "offset";
    static final String ORDER_BY = "order_by";

    OffsetPageQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    /** How many to skip. */
    public final Q offset(int offset) {
        return set(OFFSET, offset);
    }

    /** A list that ignores the limit has no further page: it would answer the same for ever. */
    @Override
    Optional<Q> next(Page<?> page) {
        int size = page.data().size();
        int limit = number(LIMIT, size);
        int end = number(OFFSET, 0) + size;
        boolean more = page.totalCount() == null ? size == limit : size > 0 && size <= limit && end < page.totalCount();
        return more && size > 0 ? Optional.of(offset(end)) : Optional.empty();
    }

    private int number(String name, int otherwise) {
        List<String> values = getParameters().get(name);
        return values == null ? otherwise : Integer.parseInt(values.get(0));
    }
}
