package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.AuthenticationReason;

/** How to get in, for developers who are turned away. */
final class SignedOutAdvice {

    private static final String EXPIRED = AuthenticationReason.SESSION_TOKEN_EXPIRED.code();

    private SignedOutAdvice() {
    }

    /** @return a sentence; empty where the reason says it all */
    static String of(AuthenticationReason reason) {
        String code = reason.code().startsWith(EXPIRED) ? EXPIRED : reason.code();
        return switch (code) {
            case "session-token-and-uat-missing" ->
                "Sign in, or send the token of ClerkJS' getToken() as Authorization: Bearer "
                        + "<token>. If the browser is signed in, its cookies do not reach this origin.";
            case "dev-browser-missing", "dev-browser-sync", "session-token-missing" ->
                "Open a page with @ClerkSession or @RequireClerkSession in the browser first: it is sent to Clerk and comes back "
                        + "with its cookies. Other clients send the token of ClerkJS' getToken() as Authorization: Bearer <token>.";
            case "session-token-but-no-client-uat", "client-uat-but-no-session-token", "session-token-iat-before-client-uat" ->
                "The cookies __session and __client_uat belong together: send both, or open a page, which renews them.";
            case "session-token-expired" -> "Call getToken() for each request instead of keeping a token.";
            case "session-token-nbf", "session-token-iat-in-the-future" -> "Set the clock of this machine.";
            case "session-pending" -> "Complete the tasks of the session on the sign-in page.";
            case "token-invalid-issuer", "jwk-kid-mismatch", "token-invalid-signature" ->
                "Use the keys of one instance in the front end and here; cookies of another one, or of an emulator that was "
                        + "restarted, can be cleared.";
            case "token-invalid-authorized-parties" -> "Add the origin of the front end to quarkus.clerk.authorized-parties.";
            case "No token in header" -> "Send the API key, M2M token or OAuth token as Authorization: Bearer <token>.";
            case "token-type-mismatch" -> "Send a token of a type that the endpoint accepts, or name its type in accepts.";
            case "secret-key-invalid" -> "Copy the keys again from Clerk's dashboard.";
            case "satellite-needs-syncing" -> "Sign in on the primary domain.";
            default -> "";
        };
    }
}
