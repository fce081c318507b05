package io.quarkiverse.clerk.api.model;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;

/**
 * What a browser may see of a user, an organization or anything that has some in it: its JSON without private metadata, at
 * any depth.
 *
 * <pre>
 * &#64;GET
 * &#64;Path("/me")
 * public Uni&lt;WithoutPrivateMetadata&lt;User&gt;&gt; me() {
 *     return clerk.user().map(WithoutPrivateMetadata::new);
 * }
 * </pre>
 *
 * @param value what is written; null is written as {@code null}
 */
public record WithoutPrivateMetadata<T>(T value) implements JsonSerializable {

    private static final Set<String> PRIVATE = Set.of("private_metadata", "privateMetadata");

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        JsonGenerator filtered = new FilteringGeneratorDelegate(json, new Public(), Inclusion.INCLUDE_ALL_AND_PATH, true);
        provider.defaultSerializeValue(value, filtered);
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
        serialize(json, provider);
    }

    /** Its type only: whoever has no JSON writer would send this text. */
    @Override
    public String toString() {
        return "WithoutPrivateMetadata[" + (value == null ? "null" : value.getClass().getSimpleName()) + "]";
    }

    private static final class Public extends TokenFilter {

        @Override
        public TokenFilter includeProperty(String name) {
            return PRIVATE.contains(name) ? null : this;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }

        @Override
        protected boolean _includeScalar() {
            return true;
        }
    }
}
