package io.quarkiverse.clerk.conformance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What we do differently with browsers: redirects, cookies and what Clerk is told of a request. */
final class BrowserDeviations {

    private static final Pattern COUNT = Pattern.compile("__clerk_redirect_count=(\\d+)");
    private static final Pattern REDIRECT_URL = Pattern.compile("[?&]__clerk_redirect_url=([^&]*)");
    private static final Pattern CLERK_COOKIE = Pattern.compile(
            "__(session|refresh|client_uat|clerk_db_jwt|clerk_handshake|clerk_handshake_nonce|clerk_redirect_count)"
                    + "(_[A-Za-z0-9_-]{8})?");
    private static final Predicate<Row> REQUEST = Row.is("authenticate_request");

    static final List<Deviation> ALL = List.of(
            new Deviation("§13 loop counter: redirects end at three or more, not at exactly three",
                    REQUEST.and(row -> loopCount(row) > 3 && isHandshake(row)),
                    row -> Expectations.signedOut(row, row.expect().path("reason").asText(),
                            row.expect().path("message_present").asBoolean())),
            new Deviation("§12 row 10 plain HTTP on this machine: signed out after the first redirect without a cookie",
                    REQUEST.and(row -> loopCount(row) > 0 && isHandshake(row) && isPlainLocalhost(row)
                            && row.expect().path("reason").asText().equals("dev-browser-missing")),
                    row -> Expectations.signedOut(row, "dev-browser-missing", false)),
            new Deviation("§13 __clerk_redirect_url: absolute http(s) URLs only, 400 otherwise",
                    REQUEST.and(row -> isDevelopment(row) && redirectUrl(row).filter(url -> !isWebUrl(url)).isPresent()
                            && (row.expect().has("throws")
                                    || row.expect().path("reason").asText().equals("primary-responds-to-syncing"))),
                    row -> RequestOutcome.badRequest()),
            new Deviation("§4.2 typed API: a list of one token type is that type",
                    REQUEST.and(row -> row.config().path("acceptsToken").size() == 1),
                    SingleTokenType::expectation),
            Deviation.inPart("§13 loop counter: its cookie has Path=/, and Secure on https",
                    row -> row.expect().path("set_cookies").toString().contains("__clerk_redirect_count="),
                    BrowserDeviations::withPath),
            Deviation.inPart("§13 header token in handshake URL: never sent",
                    REQUEST.and(BrowserDeviations::hasHeaderTokenInUrl), BrowserDeviations::withoutSession),
            Deviation.inPart("§13 handshake directives: Clerk's names only",
                    row -> !row.operation().equals("frontend_api_proxy") && Json.stream(row.expect().path("set_cookies"))
                            .anyMatch(cookie -> !isClerkCookie(cookie.asText())),
                    BrowserDeviations::withClerkCookies),
            Deviation.inPart("§13 refresh request_headers: what Clerk needs",
                    REQUEST.and(row -> row.json().path("stubs").toString().contains("request_headers")),
                    BrowserDeviations::withFewHeaders));

    private BrowserDeviations() {
    }

    private static boolean isHandshake(Row row) {
        return row.expect().path("status").asText().equals("handshake");
    }

    private static boolean isDevelopment(Row row) {
        return row.config().path("publishableKey").asText().startsWith("pk_test_");
    }

    private static int loopCount(Row row) {
        Matcher count = COUNT.matcher(row.json().path("request").path("cookie_header").asText());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static boolean isPlainLocalhost(Row row) {
        String url = new RowRequest(row).publicUrl().toString();
        return url.startsWith("http://localhost") || url.startsWith("http://127.");
    }

    private static Optional<String> redirectUrl(Row row) {
        Matcher parameter = REDIRECT_URL.matcher(row.json().path("request").path("url").asText());
        return parameter.find() ? Optional.of(URLDecoder.decode(parameter.group(1), StandardCharsets.UTF_8))
                .filter(url -> !url.isEmpty()) : Optional.empty();
    }

    private static boolean isWebUrl(String url) {
        return url.matches("(?i)https?://[^/?#@]+([/?#].*)?");
    }

    private static boolean hasHeaderTokenInUrl(Row row) {
        String header = row.json().path("request").path("headers").path("authorization").asText("");
        String cookies = row.json().path("request").path("cookie_header").asText("");
        return Json.stream(row.expect().path("redirect").path("params"))
                .filter(parameter -> parameter.path(0).asText().equals("__session"))
                .map(parameter -> parameter.path(1).asText())
                .anyMatch(token -> header.contains(token) && !cookies.contains(token));
    }

    private static JsonNode withoutSession(Row row, JsonNode stated) {
        ObjectNode expected = stated.deepCopy();
        if (expected.path("redirect").path("params") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                if (parameters.path(i).path(0).asText().equals("__session")) {
                    parameters.remove(i);
                }
            }
        }
        return expected;
    }

    private static JsonNode withPath(Row row, JsonNode stated) {
        boolean secure = row.json().has("context") ? row.json().path("context").path("url").asText().startsWith("https:")
                : new RowRequest(row).publicUrl().isSecure();
        ObjectNode expected = stated.deepCopy();
        if (expected.path("set_cookies") instanceof ArrayNode cookies) {
            for (int i = 0; i < cookies.size(); i++) {
                if (cookies.path(i).asText().startsWith("__clerk_redirect_count=")) {
                    cookies.set(i, cookies.path(i).asText() + "; Path=/" + (secure ? "; Secure" : ""));
                }
            }
        }
        return expected;
    }

    private static boolean isClerkCookie(String directive) {
        return CLERK_COOKIE.matcher(directive.split("[;=]", 2)[0].trim()).matches();
    }

    private static JsonNode withClerkCookies(Row row, JsonNode stated) {
        ObjectNode expected = stated.deepCopy();
        if (expected.path("set_cookies") instanceof ArrayNode cookies) {
            for (int i = cookies.size() - 1; i >= 0; i--) {
                if (!isClerkCookie(cookies.path(i).asText())) {
                    cookies.remove(i);
                }
            }
            if (cookies.isEmpty()) {
                expected.remove("set_cookies");
            }
        }
        return expected;
    }

    private static JsonNode withFewHeaders(Row row, JsonNode stated) {
        ObjectNode expected = stated.deepCopy();
        for (JsonNode arguments : expected.path("calls").path("sessions.refreshSession").path("arguments")) {
            ObjectNode headers = (ObjectNode) arguments.path(1).path("request_headers");
            headers.retain(List.of("user-agent", "x-forwarded-for", "origin", "cookie"));
            String[] cookies = headers.path("cookie").path(0).asText("").split(";");
            String kept = Stream.of(cookies).map(String::trim).filter(BrowserDeviations::isClerkCookie)
                    .collect(Collectors.joining("; "));
            if (kept.isEmpty()) {
                headers.remove("cookie");
            } else {
                headers.putArray("cookie").add(kept);
            }
        }
        return expected;
    }
}
