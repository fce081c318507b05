package io.quarkiverse.clerk.runtime.client;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkiverse.clerk.api.MachineSecretKey;

/**
 * Says who calls, and in which version of the Backend API. It runs after every filter that an application has for all of
 * its REST clients: one of those must not send Clerk the token of somebody else.
 */
@Priority(Integer.MAX_VALUE)
final class BackendApiHeaders implements ClientRequestFilter {

    /** The version that the interfaces and models of this extension are written for. */
    static final String VERSION = "2026-05-12";

    static final String VERSION_HEADER = "Clerk-API-Version";
    static final String SDK_HEADER = "X-Clerk-SDK";

    private final SecretKey secretKey;

    BackendApiHeaders(SecretKey secretKey) {
        this.secretKey = secretKey;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, authorization(request));
        request.getHeaders().putSingle(SDK_HEADER, SdkVersion.SDK);
        // An operation that only an older version has names it itself.
        if (!request.getHeaders().containsKey(VERSION_HEADER)) {
            request.getHeaders().putSingle(VERSION_HEADER, VERSION);
        }
    }

    /** With the key of the call, if it has one of its own. */
    private String authorization(ClientRequestContext request) {
        List<Object> own = request.getHeaders().remove(MachineSecretKey.HEADER);
        return own == null ? secretKey.authorization() : SecretKey.authorization(own.get(0).toString());
    }
}
