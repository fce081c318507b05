package io.quarkiverse.clerk.api.model;

import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/**
 * Metadata and claims as types of the application's own, which are read and written by the application's own object mapper.
 */
final class Metadata {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private Metadata() {
    }

    static <T> T read(Map<String, Object> metadata, Class<T> type) {
        return metadata == null ? null : mapper().convertValue(metadata, type);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> toMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : mapper().convertValue(value, MAP);
    }

    /** One that is as tolerant as Quarkus' where there is no application, as in a plain unit test. */
    private static ObjectMapper mapper() {
        ArcContainer container = Arc.container();
        ObjectMapper mapper = container == null ? null : container.instance(ObjectMapper.class).get();
        return mapper != null ? mapper
                : JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).findAndAddModules().build();
    }
}
