package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which session to refresh for whom ({@code RefreshSession}). */
public final class RefreshSessionRequest extends RequestBody<RefreshSessionRequest> {

    private RefreshSessionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    RefreshSessionRequest with(Map<String, Object> properties) {
        return new RefreshSessionRequest(properties);
    }

    /**
     * The properties that Clerk wants.
     *
     * @param expiredToken the expired session token
     * @param refreshToken the value of the browser's cookie {@code __refresh_…}
     * @param requestOrigin the origin of the request that needs the new token, as browsers see it
     */
    public static RefreshSessionRequest create(String expiredToken, String refreshToken, String requestOrigin) {
        return new RefreshSessionRequest(Map.of()).set("expired_token", expiredToken).set("refresh_token", refreshToken)
                .set("request_origin", requestOrigin);
    }

    /** Whether Clerk answers with a {@code token}, which it does unless told otherwise, or with {@code cookie}s. */
    public RefreshSessionRequest format(String format) {
        return set("format", format);
    }

    public RefreshSessionRequest clearFormat() {
        return clear("format");
    }

    /** The headers of the request that needs the new token. */
    public RefreshSessionRequest requestHeaders(Map<String, List<String>> headers) {
        return setObject("request_headers", headers);
    }

    public RefreshSessionRequest clearRequestHeaders() {
        return clear("request_headers");
    }

    /** The address that the request came from. */
    public RefreshSessionRequest requestOriginatingIp(String address) {
        return set("request_originating_ip", address);
    }

    public RefreshSessionRequest clearRequestOriginatingIp() {
        return clear("request_originating_ip");
    }
}
