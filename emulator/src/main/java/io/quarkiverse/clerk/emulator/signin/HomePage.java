package io.quarkiverse.clerk.emulator.signin;

import static io.quarkiverse.clerk.emulator.http.Html.escape;

import io.quarkiverse.clerk.emulator.http.Html;

/** {@code GET /}: says what listens here. */
final class HomePage {

    private final String publishableKey;
    private final String secretKey;

    HomePage(String publishableKey, String secretKey) {
        this.publishableKey = publishableKey;
        this.secretKey = secretKey;
    }

    String render() {
        return Html.page("Home", """
                <h1>Clerk emulator</h1>
                <p>This stands in for Clerk on your machine. Nothing here is real, and nothing leaves this machine.</p>
                <dl>
                <dt>Sign in</dt><dd><a href="/sign-in">/sign-in</a></dd>
                <dt>Sign out</dt><dd><a href="/sign-out">/sign-out</a></dd>
                <dt>Backend API</dt><dd><code>/v1</code></dd>
                <dt>Keys of the tokens</dt><dd><a href="/.well-known/jwks.json">/.well-known/jwks.json</a></dd>
                <dt>Publishable key</dt><dd><code>%s</code></dd>
                <dt>Secret key, the same for everybody</dt><dd><code>%s</code></dd>
                </dl>""".formatted(escape(publishableKey), escape(secretKey)));
    }
}
