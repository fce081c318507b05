package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which session to refresh for whom ({@code RefreshSession}). */
public final class RefreshSessionRequest extends RequestBody {

    private static final String FORMAT = "format";
    private static final String EXPIRED_TOKEN = "expired_token";
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final String REQUEST_ORIGIN = "request_origin";
    private static final String REQUEST_HEADERS = "request_headers";
    private static final String REQUEST_ORIGINATING_IP = "request_originating_ip";

    private RefreshSessionRequest() {
    }

    private RefreshSessionRequest(RefreshSessionRequest request, Property property) {
        super(request, property);
    }

    /**
     * The properties that Clerk wants.
     *
     * @param expiredToken the expired session token
     * @param refreshToken the value of the browser's cookie {@code __refresh_…}
     * @param requestOrigin the origin of the request that needs the new token, as browsers see it
     */
    public static RefreshSessionRequest create(String expiredToken, String refreshToken, String requestOrigin) {
        return new RefreshSessionRequest().set(EXPIRED_TOKEN, expiredToken).set(REFRESH_TOKEN, refreshToken)
                .set(REQUEST_ORIGIN, requestOrigin);
    }

    /** Whether Clerk answers with a {@code token}, which it does unless told otherwise, or with {@code cookie}s. */
    public RefreshSessionRequest format(String format) {
        return set(FORMAT, format);
    }

    /** The headers of the request that needs the new token. */
    public RefreshSessionRequest requestHeaders(Map<String, List<String>> headers) {
        return set(REQUEST_HEADERS, headers);
    }

    /** The address that the request came from. */
    public RefreshSessionRequest requestOriginatingIp(String address) {
        return set(REQUEST_ORIGINATING_IP, address);
    }

    private RefreshSessionRequest set(String name, Object value) {
        return new RefreshSessionRequest(this, Property.set(name, value));
    }
}
