package io.quarkiverse.clerk.conformance;

/** Rows whose Authorization header has the scheme {@code Bearer} in another case. */
final class BearerScheme {

    private BearerScheme() {
    }

    static boolean isOddCase(Row row) {
        String header = row.json().path("request").path("headers").path("authorization").asText("");
        return header.regionMatches(true, 0, "Bearer ", 0, 7) && !header.startsWith("Bearer ");
    }
}
