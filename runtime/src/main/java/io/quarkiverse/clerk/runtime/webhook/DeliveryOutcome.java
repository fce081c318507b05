package io.quarkiverse.clerk.runtime.webhook;

import java.util.Locale;

import io.netty.handler.codec.http.HttpResponseStatus;

/** What became of a message. */
enum DeliveryOutcome {

    /** Its observers were called. */
    HANDLED(HttpResponseStatus.OK),
    /** Nobody observes its type. */
    IGNORED(HttpResponseStatus.OK),
    /** It was handled before. */
    DUPLICATE(HttpResponseStatus.OK),
    /** It is just being delivered; Clerk comes again. */
    IN_PROGRESS(HttpResponseStatus.SERVICE_UNAVAILABLE),
    /** An observer failed, or the store of messages; Clerk comes again. */
    FAILED(HttpResponseStatus.INTERNAL_SERVER_ERROR),
    /** It is none of Clerk's, or cannot be read. */
    REFUSED(HttpResponseStatus.BAD_REQUEST);

    private final HttpResponseStatus status;

    DeliveryOutcome(HttpResponseStatus status) {
        this.status = status;
    }

    HttpResponseStatus status() {
        return status;
    }

    /** For metrics. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
