package io.quarkiverse.clerk.api.model;

import java.util.Map;
import java.util.function.Function;

/** Reads a value of an {@link OpenEnum}, whatever JSON has in its place. */
final class OpenEnums {

    private OpenEnums() {
    }

    /** @return null for what is no value at all, an object or array: it must not cost the rest of the answer */
    static <E extends OpenEnum> E read(Object json, Function<String, E> type) {
        return json == null || json instanceof Map || json instanceof Iterable ? null : type.apply(json.toString());
    }
}
