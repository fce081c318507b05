package io.quarkiverse.clerk.emulator.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The filters of a list, each under the name of its query parameter. One that was not sent lets everything through. */
public final class Filters<T> {

    private final ApiRequest request;
    private Predicate<T> all = row -> true;

    private Filters(ApiRequest request) {
        this.request = request;
    }

    public static <T> Filters<T> of(ApiRequest request) {
        return new Filters<>(request);
    }

    /** The rows that pass every filter. */
    public List<T> apply(List<T> rows) {
        return rows.stream().filter(all).toList();
    }

    public Filters<T> and(Predicate<T> condition) {
        all = all.and(condition);
        return this;
    }

    /** One of the values of a repeated parameter, whatever the case. */
    public Filters<T> oneOf(String name, Function<T, Stream<String>> values) {
        List<String> wanted = request.queries(name);
        return wanted.isEmpty() ? this : and(row -> hasOneOf(row, values, wanted));
    }

    /** As {@link #oneOf}, of values that may begin with {@code +}, or with {@code -} to have the others. */
    public Filters<T> oneOfSigned(String name, Function<T, Stream<String>> values) {
        return oneOfSigned(request.queries(name), values);
    }

    /** As {@link #oneOfSigned(String, Function)}, of values that are separated by commas. */
    public Filters<T> oneOfSignedInText(String name, Function<T, Stream<String>> values) {
        return oneOfSigned(request.queries(name).stream().flatMap(text -> Stream.of(text.split(","))).toList(), values);
    }

    private Filters<T> oneOfSigned(List<String> sent, Function<T, Stream<String>> values) {
        List<String> excluded = sent.stream().filter(value -> value.startsWith("-")).map(value -> value.substring(1))
                .toList();
        List<String> included = sent.stream().filter(value -> !value.startsWith("-"))
                // A "+" that was not encoded arrives as a space.
                .map(value -> value.startsWith("+") || value.startsWith(" ") ? value.substring(1) : value).toList();
        if (!included.isEmpty()) {
            and(row -> hasOneOf(row, values, included));
        }
        return excluded.isEmpty() ? this : and(row -> !hasOneOf(row, values, excluded));
    }

    private static <T> boolean hasOneOf(T row, Function<T, Stream<String>> values, List<String> wanted) {
        return values.apply(row).anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
    }

    /** A part of one of the texts, whatever the case. */
    public Filters<T> contains(String name, Function<T, Stream<String>> texts) {
        Optional<String> part = request.query(name).map(text -> text.toLowerCase(Locale.ROOT));
        return part.isEmpty() ? this
                : and(row -> texts.apply(row).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part.get())));
    }

    /** {@code query}: the whole id, or a part of one of the texts, whatever the case. */
    public Filters<T> query(Function<T, String> id, Function<T, Stream<String>> texts) {
        Optional<String> wanted = request.query("query");
        return wanted.isEmpty() ? this
                : and(row -> id.apply(row).equals(wanted.get()) || texts.apply(row)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted.get().toLowerCase(Locale.ROOT))));
    }

    public Filters<T> flag(String name, Predicate<T> property) {
        Optional<Boolean> wanted = request.flag(name);
        return wanted.isEmpty() ? this : and(row -> property.test(row) == wanted.get());
    }

    /** {@code <name>_before} and {@code <name>_after}, in milliseconds; a time that is null passes neither. */
    public Filters<T> times(String name, Function<T, Instant> property) {
        return time(name + "_before", property, Instant::isBefore).time(name + "_after", property, Instant::isAfter);
    }

    /** A time in milliseconds that the property is compared with; a property that is null does not pass. */
    public Filters<T> time(String name, Function<T, Instant> property, BiPredicate<Instant, Instant> compare) {
        Optional<Instant> bound = request.number(name, 0, Long.MAX_VALUE).map(Instant::ofEpochMilli);
        return bound.isEmpty() ? this
                : and(row -> Optional.ofNullable(property.apply(row)).filter(value -> compare.test(value, bound.get()))
                        .isPresent());
    }
}
