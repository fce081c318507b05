package io.quarkiverse.clerk.it;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;

/** The page at {@code /}: who is signed in, and links to sign in and out. */
@Path("/")
public class HomePage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>quarkus-clerk demo</title>
              <style>
                body { font-family: system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #1f2430 }
                dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.2rem }
                dt { color: #5b6272 } dd { margin: 0; overflow-wrap: anywhere }
                a.button { display: inline-block; background: #4f3cc9; color: #fff; padding: .6rem 1.2rem; border-radius: .5rem;
                           text-decoration: none }
                code { background: #f1f0f7; padding: .1rem .3rem; border-radius: .25rem }
              </style>
            </head>
            <body>
              <h1>quarkus-clerk demo</h1>
              %s
              <p>This page is rendered by the server. <a href="/app">The other one</a> is made of Clerk's own ClerkJS.</p>
              <h2>Try the endpoints</h2>
              <ul>
                <li><a href="/api/public"><code>GET /api/public</code></a> open</li>
                <li><a href="/api/hello"><code>GET /api/hello</code></a> <code>@ClerkSession</code></li>
                <li><a href="/api/me"><code>GET /api/me</code></a> <code>@RequireClerkSession</code></li>
                <li><a href="/api/orders"><code>GET /api/orders</code></a> <code>@RequireClerkSession</code> on the class</li>
                <li><a href="/api/admin"><code>GET /api/admin</code></a> <code>role = "org:admin"</code></li>
              </ul>
            </body>
            </html>
            """;

    private final ClerkIdentity clerk;
    private final Optional<URI> signInUrl;

    HomePage(ClerkIdentity clerk, @ConfigProperty(name = "demo.sign-in-url") Optional<URI> signInUrl) {
        this.clerk = clerk;
        this.signInUrl = signInUrl;
    }

    @GET
    @ClerkSession
    @Produces(MediaType.TEXT_HTML)
    public String page(@Context UriInfo uri) {
        return PAGE.formatted(clerk.isSignedIn() ? signedIn(uri) : signedOut(uri));
    }

    private String signedIn(UriInfo uri) {
        return """
                <p id="status">You are signed in.</p>
                <dl>
                  <dt>User</dt><dd id="user">%s</dd>
                  <dt>Session</dt><dd>%s</dd>
                  <dt>Organization</dt><dd id="organization">%s</dd>
                  <dt>Role</dt><dd>%s</dd>
                  <dt>Permissions</dt><dd>%s</dd>
                </dl>
                <p>%s</p>
                """.formatted(escape(clerk.userId()), escape(clerk.sessionId()),
                escape(clerk.organizationSlug().orElse("none")), escape(clerk.organizationRole().orElse("none")),
                escape(clerk.permissions().isEmpty() ? "none" : String.join(", ", clerk.permissions())),
                link("sign-out", "Sign out", uri));
    }

    private String signedOut(UriInfo uri) {
        return """
                <p id="status">You are signed out (<code id="reason">%s</code>).</p>
                <p>%s</p>
                """.formatted(escape(clerk.reason().orElseThrow().code()), link("sign-in", "Sign in", uri));
    }

    /** The sign-out page of the emulator stands beside its sign-in page. */
    private String link(String page, String text, UriInfo uri) {
        String back = URLEncoder.encode(uri.getRequestUri().toString(), StandardCharsets.UTF_8);
        return signInUrl.map(url -> "<a class=\"button\" id=\"%s\" href=\"%s?redirect_url=%s\">%s</a>".formatted(page,
                escape(url.resolve(page).toString()), back, text))
                .orElse("Set <code>CLERK_SIGN_IN_URL</code> to the sign-in page of your instance to see a link here.");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
