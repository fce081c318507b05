package io.quarkiverse.clerk.runtime.client;

import jakarta.ws.rs.ext.ContextResolver;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The object mapper of the client: whatever an application does to its own must not change what is sent to Clerk. */
public final class BackendApiObjectMapper implements ContextResolver<ObjectMapper> {

    /** Before every resolver that an application has for all of its REST clients. */
    static final int PRIORITY = 1;

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }
}
