package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders;
import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/**
 * The headers that tell a developer what was decided (spec §4.1). They are set at once, because nobody else has headers of
 * these names, and because those of a later decision replace those of an earlier one.
 */
final class DiagnosticHeaders {

    private static final String PREFIX = "x-clerk-auth-";
    private static final CharSequence STATUS = HttpHeaders.createOptimized(PREFIX + "status");
    private static final CharSequence REASON = HttpHeaders.createOptimized(PREFIX + "reason");
    private static final CharSequence MESSAGE = HttpHeaders.createOptimized(PREFIX + "message");
    private static final CharSequence SIGNED_OUT = HttpHeaders.createOptimized("signed-out");
    private static final CharSequence NOTHING_SENT = HttpHeaders
            .createOptimized(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING.code());

    private DiagnosticHeaders() {
    }

    static boolean isOne(Header header) {
        return header.name().startsWith(PREFIX);
    }

    /** Those of a request that nothing came with. */
    static void ofNothing(HttpServerResponse response) {
        response.headers().set(STATUS, SIGNED_OUT).set(REASON, NOTHING_SENT);
    }

    /** Those of a decision. */
    static void set(HttpServerResponse response, ResponseHeaders decided) {
        if (decided.all().isEmpty() || response.headWritten() || response.ended()) {
            return;
        }
        MultiMap headers = response.headers();
        for (Header header : decided.all()) {
            if (isOne(header)) {
                headers.set(header.name(), header.value());
            }
        }
    }

    /** Takes those of an earlier decision back. */
    static void clear(HttpServerResponse response) {
        if (!response.headWritten() && !response.ended()) {
            response.headers().remove(STATUS).remove(REASON).remove(MESSAGE);
        }
    }
}
