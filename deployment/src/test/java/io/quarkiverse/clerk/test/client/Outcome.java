package io.quarkiverse.clerk.test.client;

import java.util.List;

import io.quarkiverse.clerk.test.client.HostileServer.Behavior;

/**
 * How a call of a client that repeats three times ends.
 *
 * @param name what the server does, in words
 * @param behavior what the server does
 * @param gets how often a GET is made
 * @param posts how often a POST is made
 * @param status the status of the exception, 500 without an answer
 * @param message a part of its message; empty if the call succeeds once it was repeated
 */
record Outcome(String name, Behavior behavior, int gets, int posts, int status, String message) {

    private static final String UNREACHABLE = "could not be reached";
    private static final String UNREADABLE = "could not be read";
    private static final String TOO_LARGE = "quarkus.clerk.client.max-response-size";

    static List<Outcome> all() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        return List.of(
                new Outcome("429, Retry-After: 1, then fine",
                        Misbehavior.onceThenFine("429 Too Many Requests", "Retry-After: 1", ""),
                        2, 2, 429, ""),
                new Outcome("429, Retry-After: 0, always", Misbehavior.answers("429 Too Many Requests", "Retry-After: 0", ""),
                        4, 4,
                        429, "answered 429"),
                new Outcome("429 without Retry-After, always", Misbehavior.answers("429 Too Many Requests"), 4, 4, 429,
                        "answered 429"),
                new Outcome("429, Retry-After: 3600", Misbehavior.answers("429 Too Many Requests", "Retry-After: 3600", ""), 1,
                        1, 429,
                        "answered 429"),
                new Outcome("500, always", Misbehavior.answers("500 Internal Server Error", "Content-Type: application/json",
                        "{\"errors\":[{\"code\":\"internal\",\"message\":\"m\"}],\"clerk_trace_id\":\"t1\"}"), 4, 1, 500, "t1"),
                new Outcome("503, Retry-After: 1, then fine", Misbehavior.onceThenFine("503 Unavailable", "Retry-After: 1", ""),
                        2, 1,
                        503, ""),
                new Outcome("502, HTML", Misbehavior.answers("502 Bad Gateway", "Content-Type: text/html", "<html>"), 4, 1, 502,
                        "answered 502"),
                new Outcome("200, HTML", Misbehavior.answers("200 OK", "Content-Type: text/html", "<html>"), 1, 1, 500,
                        UNREADABLE),
                new Outcome("200, no content type", Misbehavior.answers("200 OK", "<html>"), 1, 1, 500, UNREADABLE),
                new Outcome("200, empty", Misbehavior.answers("200 OK"), 4, 1, 500, "empty"),
                new Outcome("200, JSON of another shape",
                        Misbehavior.answers("200 OK", "Content-Type: application/json", "[1]"), 1, 1,
                        500, UNREADABLE),
                new Outcome("200, JSON that ends too soon", Misbehavior.answers("200 OK", "Content-Type: application/json",
                        "{\"id\":"), 1, 1, 500, UNREADABLE),
                new Outcome("200, JSON 100,000 levels deep", Misbehavior.answers("200 OK", "Content-Type: application/json",
                        "{\"new\":" + "[".repeat(100_000)), 1, 1, 500, UNREADABLE),
                new Outcome("302 to elsewhere", Misbehavior.answers("302 Found", "Location: /v1/elsewhere", ""), 1, 1, 302,
                        "answered 302"),
                new Outcome("307 to elsewhere", Misbehavior.answers("307 Temporary Redirect", "Location: /v1/elsewhere", ""), 1,
                        1, 307,
                        "answered 307"),
                new Outcome("reset before the request", Misbehavior.resets(true), 4, 1, 500, UNREACHABLE),
                new Outcome("reset after the request", Misbehavior.resets(false), 4, 1, 500, UNREACHABLE),
                new Outcome("closed without an answer", Misbehavior.says(""), 4, 1, 500, UNREACHABLE),
                new Outcome("half a status line", Misbehavior.says("HTTP/1.1 2"), 4, 1, 500, UNREACHABLE),
                new Outcome("half a body", Misbehavior.says(head + "Content-Length: 100\r\n\r\n{\"id\":\"us"), 4, 1, 500,
                        UNREACHABLE),
                new Outcome("half a body, chunked", Misbehavior.says(head + "Transfer-Encoding: chunked\r\n\r\n64\r\n{\"id\":"),
                        4, 1,
                        500, UNREACHABLE),
                new Outcome("half an error", Misbehavior.says("HTTP/1.1 422 Unprocessable\r\nContent-Length: 100\r\n\r\n{\"er"),
                        1, 1,
                        422, "answered 422"),
                new Outcome("another protocol", Misbehavior.says("SSH-2.0-OpenSSH_9.7\r\n"), 1, 1, 500, UNREADABLE),
                new Outcome("silence", Misbehavior.stallsAfter(""), 4, 1, 500, "timeout"),
                new Outcome("silence after the headers", Misbehavior.stallsAfter(head + "Content-Length: 100\r\n\r\n"), 4, 1,
                        500,
                        "timeout"),
                new Outcome("a byte at a time", Misbehavior.dribbles(), 1, 1, 500, "quarkus.clerk.client.total-timeout"),
                new Outcome("gzip bomb", Misbehavior.gzipBomb(), 1, 1, 500, TOO_LARGE),
                new Outcome("not gzip",
                        Misbehavior.answers("200 OK", "Content-Type: application/json", "Content-Encoding: gzip",
                                "{}"),
                        4, 1, 500, UNREACHABLE),
                new Outcome("endless body", Misbehavior.neverEnds("200 OK"), 1, 1, 500, TOO_LARGE),
                new Outcome("endless error", Misbehavior.neverEnds("422 Unprocessable"), 1, 1, 422, ""),
                new Outcome("multipart",
                        Misbehavior.answers("200 OK", "Content-Type: multipart/form-data; boundary=x", "--x--"), 1, 1,
                        500, UNREADABLE),
                new Outcome("endless headers", Misbehavior.says("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 20)), 4, 1, 500,
                        UNREACHABLE));
    }

    static Outcome named(String name) {
        return all().stream().filter(outcome -> outcome.name().equals(name)).findFirst().orElseThrow();
    }
}
