package io.quarkiverse.clerk.runtime.token;

/** Why a token was refused, in the words of Clerk's SDKs (spec §3.4). */
public enum TokenErrorReason {

    TOKEN_EXPIRED("token-expired"),
    TOKEN_INVALID("token-invalid"),
    TOKEN_INVALID_ALGORITHM("token-invalid-algorithm"),
    TOKEN_INVALID_AUTHORIZED_PARTIES("token-invalid-authorized-parties"),
    TOKEN_INVALID_ISSUER("token-invalid-issuer"),
    TOKEN_INVALID_SIGNATURE("token-invalid-signature"),
    TOKEN_NOT_ACTIVE_YET("token-not-active-yet"),
    TOKEN_IAT_IN_THE_FUTURE("token-iat-in-the-future"),
    TOKEN_VERIFICATION_FAILED("token-verification-failed"),
    SECRET_KEY_INVALID("secret-key-invalid"),
    JWK_REMOTE_FAILED_TO_LOAD("jwk-remote-failed-to-load"),
    JWK_FAILED_TO_RESOLVE("jwk-failed-to-resolve"),
    JWK_KID_MISMATCH("jwk-kid-mismatch");

    private final String code;

    TokenErrorReason(String code) {
        this.code = code;
    }

    /** Clerk's text of the reason. */
    public String code() {
        return code;
    }
}
