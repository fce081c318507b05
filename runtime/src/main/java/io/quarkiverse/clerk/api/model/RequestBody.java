package io.quarkiverse.clerk.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The body of a request: the properties that were set, in that order.
 * <p>
 * It holds properties rather than fields because to Clerk a property that is missing ("leave it") and one that is null
 * ("clear it") are different things. Bodies are immutable: each setter returns a new one.
 */
public abstract class RequestBody {

    private final Map<String, Object> properties;

    /** A body without properties. */
    RequestBody() {
        this.properties = Map.of();
    }

    /** The same body with one property more. */
    RequestBody(RequestBody body, Property property) {
        Map<String, Object> changed = new LinkedHashMap<>(body.properties);
        changed.put(property.name(), property.value());
        this.properties = Collections.unmodifiableMap(changed);
    }

    /** @param value what is sent; null is sent as {@code null} */
    record Property(String name, Object value) {

        static Property set(String name, Object value) {
            return new Property(name,
                    Objects.requireNonNull(value, () -> name + " must not be null; clear the property instead"));
        }

        static Property clear(String name) {
            return new Property(name, null);
        }
    }

    /** What is sent, under Clerk's own names. */
    @JsonValue
    public final Map<String, Object> properties() {
        return properties;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((RequestBody) other).properties.equals(properties);
    }

    @Override
    public final int hashCode() {
        return properties.hashCode();
    }

    /** Names only: the values may be secrets. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + properties.keySet();
    }
}
