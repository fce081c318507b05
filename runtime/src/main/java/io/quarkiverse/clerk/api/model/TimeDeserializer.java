package io.quarkiverse.clerk.api.model;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads a time, a number of some unit or a text in ISO 8601. */
abstract class TimeDeserializer extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    TimeDeserializer() {
        super(Instant.class);
    }

    abstract Instant time(long number);

    /** A time in an unexpected form is as good as none: it must not cost the rest of the object. */
    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken().isNumeric()) {
            return time(json.getValueAsLong());
        }
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return parse(json.getText());
        }
        json.skipChildren();
        return null;
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
