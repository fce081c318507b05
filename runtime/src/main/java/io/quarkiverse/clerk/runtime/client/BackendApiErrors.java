package io.quarkiverse.clerk.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

import io.quarkiverse.clerk.ClerkApiException;

/** Turns every answer that is not a success into the one exception of the Backend API. */
final class BackendApiErrors implements ResponseExceptionMapper<ClerkApiException> {

    private static final String RAY = "cf-ray";

    private final ErrorBodies bodies;

    BackendApiErrors(ErrorBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public ClerkApiException toThrowable(Response response) {
        ErrorBodies.Body body = bodies.read(bytes(response));
        String traceId = body.traceId() != null ? body.traceId() : response.getHeaderString(RAY);
        return new ClerkApiException(response.getStatus(), body.errors(), traceId == null ? "" : traceId,
                retryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER)), null);
    }

    /** Redirects, too: none is followed, because the secret key would go along. */
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    /** Before every mapper that an application has for all of its REST clients. */
    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    /** What it says is not worth more than that it is an error. */
    private static byte[] bytes(Response response) {
        try (InputStream body = response.hasEntity() ? response.readEntity(InputStream.class) : InputStream.nullInputStream()) {
            return body.readNBytes(ErrorBodies.MAX_BYTES);
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    /** Clerk sends seconds; a date, which the header could have as well, is as good as none. */
    static Duration retryAfter(String header) {
        boolean seconds = header != null && header.strip().matches("\\d{1,9}");
        return seconds ? Duration.ofSeconds(Long.parseLong(header.strip())) : null;
    }
}
