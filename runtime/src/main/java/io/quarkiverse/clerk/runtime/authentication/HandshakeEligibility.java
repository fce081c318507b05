package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

/** Whether a request may be sent to Clerk and back: a browser that opens a page, and can do so again (spec §4.5). */
public final class HandshakeEligibility {

    private static final String DESTINATION = "sec-fetch-dest";
    private static final String DOCUMENT = "document";
    private static final String IFRAME = "iframe";

    private HandshakeEligibility() {
    }

    public static boolean isEligible(RequestData request) {
        if (!isGet(request)) {
            return false;
        }
        Optional<String> destination = request.header(DESTINATION);
        return destination.isPresent() ? destination.get().equals(DOCUMENT) || destination.get().equals(IFRAME)
                : request.header("accept").filter(accept -> accept.startsWith("text/html")).isPresent();
    }

    /** Whether a browser that says so opens a page of its own. */
    static boolean isDocument(RequestData request) {
        return isGet(request) && DOCUMENT.equals(request.headers().apply(DESTINATION));
    }

    private static boolean isGet(RequestData request) {
        return request.method().equals("GET");
    }
}
