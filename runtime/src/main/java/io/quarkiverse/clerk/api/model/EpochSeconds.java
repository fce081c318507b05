package io.quarkiverse.clerk.api.model;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** A time in seconds since 1970, whichever object mapper reads or writes it. */
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = EpochSeconds.Serializer.class)
@JsonDeserialize(using = EpochSeconds.Deserializer.class)
@interface EpochSeconds {

    final class Serializer extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        Serializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.getEpochSecond());
        }
    }

    final class Deserializer extends TimeDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        Instant time(long number) {
            return Instant.ofEpochSecond(number);
        }
    }
}
