package io.quarkiverse.clerk.api.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * A time since 1970 whose unit Clerk's documentation and answers do not agree on: in seconds if it would be before 1973 in
 * milliseconds, else in milliseconds; written in milliseconds.
 */
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = EpochMillis.Serializer.class)
@JsonDeserialize(using = EpochTime.Deserializer.class)
@interface EpochTime {

    final class Deserializer extends TimeDeserializer {

        private static final long serialVersionUID = 1L;
        private static final long FIRST_MILLISECOND = 100_000_000_000L;

        @Override
        Instant time(long number) {
            return Math.abs(number) < FIRST_MILLISECOND ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
    }
}
