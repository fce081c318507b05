package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;

import io.quarkiverse.clerk.api.BodyProperty;

/** Makes the JSON object of a {@link BodyProperty}. */
final class BodyProperties implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        if (request.hasEntity() && request.getProperty(RestClientRequestContext.INVOKED_METHOD_PROP) instanceof Method method) {
            for (Parameter parameter : method.getParameters()) {
                BodyProperty property = parameter.getAnnotation(BodyProperty.class);
                if (property != null) {
                    request.setEntity(Map.of(property.value(), request.getEntity()), request.getEntityAnnotations(),
                            MediaType.APPLICATION_JSON_TYPE);
                }
            }
        }
    }
}
