package io.quarkiverse.clerk.api.model;

/**
 * Where webhooks are managed.
 *
 * @param svixUrl signs whoever opens it in
 */
@ClerkJson
public record SvixUrl(
        String svixUrl) {

    /** Without the URL, which signs in. */
    @Override
    public String toString() {
        return "SvixUrl[]";
    }
}
