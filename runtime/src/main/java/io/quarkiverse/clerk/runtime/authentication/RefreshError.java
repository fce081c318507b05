package io.quarkiverse.clerk.runtime.authentication;

/**
 * Why an expired session token was not refreshed, in the words of Clerk's SDKs (spec §4.7): the rest of the reason
 * {@code session-token-expired-refresh-}. The rest may also be a code of the Backend API, which is none of these.
 */
public enum RefreshError {

    NON_ELIGIBLE_NON_GET("non-eligible-non-get"),
    NON_ELIGIBLE_NO_REFRESH_COOKIE("non-eligible-no-refresh-cookie"),
    MISSING_API_CLIENT("missing-api-client"),
    MISSING_SESSION_TOKEN("missing-session-token"),
    EXPIRED_SESSION_TOKEN_DECODE_FAILED("expired-session-token-decode-failed"),
    EXPIRED_SESSION_TOKEN_MISSING_SID_CLAIM("expired-session-token-missing-sid-claim"),
    UNEXPECTED_SDK_ERROR("unexpected-sdk-error"),
    INVALID_SESSION_TOKEN("invalid-session-token"),
    UNEXPECTED_BAPI_ERROR("unexpected-bapi-error"),
    FETCH_ERROR("fetch-error");

    private final String code;

    RefreshError(String code) {
        this.code = code;
    }

    /** Clerk's text of the error. */
    public String code() {
        return code;
    }
}
