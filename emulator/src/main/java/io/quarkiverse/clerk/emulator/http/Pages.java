package io.quarkiverse.clerk.emulator.http;

import static io.quarkiverse.clerk.emulator.http.Html.escape;

import java.net.URI;
import java.util.List;

import io.vertx.ext.web.RoutingContext;

/** Answers for people: pages, redirects and refusals. None of them may be kept. */
public final class Pages {

    private Pages() {
    }

    public static void show(RoutingContext context, int status, String page) {
        context.response().setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                // No form-action: it would stop the redirect to the application that follows a sign-in.
                .putHeader("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
                .end(page);
    }

    /** Says what went wrong and leads back. */
    public static void refuse(RoutingContext context, int status, String title, List<String> sentences) {
        StringBuilder content = new StringBuilder("<h1>" + escape(title) + "</h1>\n");
        sentences.forEach(sentence -> content.append("<p>").append(escape(sentence)).append("</p>\n"));
        show(context, status,
                Html.page(title, content.append("<p><a href=\"/sign-in\">To the sign-in page</a></p>").toString()));
    }

    /** @param status 303 after a form, 307 else */
    public static void redirect(RoutingContext context, int status, URI location) {
        context.response().setStatusCode(status)
                .putHeader("Location", location.toString())
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
