package io.quarkiverse.clerk.api.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads every shape that Clerk has for a page: an array, {@code data} beside {@code total_count}, and the one envelope
 * whose array has another name.
 */
final class PageDeserializer extends StdDeserializer<Page<?>> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final JavaType item;

    PageDeserializer() {
        this(null);
    }

    private PageDeserializer(JavaType item) {
        super(Page.class);
        this.item = item;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType page = context.getContextualType();
        return new PageDeserializer(page == null ? null : page.containedTypeOrUnknown(0));
    }

    @Override
    public Page<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.isExpectedStartArrayToken()) {
            return new Page<>(items(json, context), null);
        }
        List<Object> data = List.of();
        Long totalCount = null;
        PageCursor cursor = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                data = items(json, context);
            } else if (value.isNumeric() && name.equals("total_count")) {
                totalCount = json.getLongValue();
            } else if (value == JsonToken.START_OBJECT && name.equals("cursor")) {
                cursor = context.readValue(json, PageCursor.class);
            } else {
                json.skipChildren();
            }
        }
        return new Page<>(data, totalCount, cursor);
    }

    private List<Object> items(JsonParser json, DeserializationContext context) throws IOException {
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                items.add(context.readValue(json, item));
            }
        }
        return items;
    }
}
