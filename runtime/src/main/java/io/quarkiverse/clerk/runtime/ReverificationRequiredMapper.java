package io.quarkiverse.clerk.runtime;

import java.math.BigDecimal;
import java.util.Locale;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.ReverificationPolicy;
import io.quarkiverse.clerk.ReverificationRequiredException;

/** Answers with the body that makes ClerkJS ask the user to verify again (spec §5.5). */
public class ReverificationRequiredMapper implements ExceptionMapper<ReverificationRequiredException> {

    @Override
    public Response toResponse(ReverificationRequiredException e) {
        // Presets, levels and numbers: nothing needs escaping.
        String asked = e.preset() == Reverification.NONE ? json(e.policy()) : '"' + e.preset().preset() + '"';
        String body = "{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\",\"metadata\":{"
                + "\"reverification\":" + asked + "}}}";
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    private static String json(ReverificationPolicy policy) {
        return "{\"level\":\"" + policy.level().name().toLowerCase(Locale.ROOT) + "\",\"afterMinutes\":"
                + BigDecimal.valueOf(policy.afterMinutes()).stripTrailingZeros().toPlainString() + "}";
    }
}
