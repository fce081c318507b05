package io.quarkiverse.clerk.emulator.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code order_by}: a property, after {@code -} in descending order. Without one the newest come first. */
public final class Ordering<T> {

    private static final String NEWEST_FIRST = "-created_at";

    /** A property to order by; makes the comparator of one direction. */
    @FunctionalInterface
    public interface Property<T> {
        Comparator<T> comparator(boolean descending);
    }

    private final Map<String, Property<T>> properties;

    public Ordering(Map<String, Property<T>> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** Compares a property that may be null; who has none comes last, in both directions. */
    public static <T, P extends Comparable<P>> Property<T> by(Function<T, P> property) {
        return descending -> Comparator.comparing(property, Comparator.nullsLast(
                descending ? Comparator.<P> reverseOrder() : Comparator.<P> naturalOrder()));
    }

    /** @param oldestFirst the rows in the order of their creation, which decides between equal ones */
    public List<T> apply(ApiRequest request, List<T> oldestFirst) {
        String order = request.query("order_by").orElse(NEWEST_FIRST);
        boolean descending = order.startsWith("-");
        // A "+" that was not encoded arrives as a space.
        String property = descending || order.startsWith("+") || order.startsWith(" ") ? order.substring(1) : order;
        Property<T> found = properties.get(property);
        if (found == null) {
            throw ClerkError.invalidValue("order_by", "order_by cannot be " + property + ".");
        }
        List<T> rows = new ArrayList<>(oldestFirst);
        if (descending) {
            Collections.reverse(rows);
        }
        rows.sort(found.comparator(descending));
        return rows;
    }
}
