package io.quarkiverse.clerk.runtime.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;

/**
 * What a decision adds to the response. It is appended, in this order, to what the application writes, and replaces nothing
 * (spec §4.1).
 */
public record ResponseHeaders(List<Header> all) {

    public static final ResponseHeaders NONE = new ResponseHeaders(List.of());

    static final String LOCATION = "Location";

    private static final String STATUS = "x-clerk-auth-status";
    private static final String REASON = "x-clerk-auth-reason";
    private static final String MESSAGE = "x-clerk-auth-message";

    /** One header field. */
    public record Header(String name, String value) {
    }

    public ResponseHeaders {
        all = List.copyOf(all);
    }

    /** The same with one more. */
    public ResponseHeaders with(String name, String value) {
        List<Header> more = new ArrayList<>(all);
        more.add(new Header(name, value));
        return new ResponseHeaders(more);
    }

    /**
     * The same with the diagnostic headers of Clerk's SDKs (spec §4.1). A value that no header can carry is left out.
     *
     * @param status {@code signed-out} or {@code handshake}
     * @param message what the caller may know about the reason; empty for nothing
     */
    ResponseHeaders withDiagnosis(String status, AuthenticationReason reason, Optional<String> message) {
        List<Header> more = new ArrayList<>(all.size() + 3);
        more.addAll(all);
        more.add(new Header(STATUS, status));
        if (isSafe(reason.code())) {
            more.add(new Header(REASON, reason.code()));
        }
        message.filter(ResponseHeaders::isSafe).ifPresent(text -> more.add(new Header(MESSAGE, text)));
        return new ResponseHeaders(more);
    }

    /** Whether a header can carry the value and nothing can be smuggled in with it: printable ASCII. */
    static boolean isSafe(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    /** Where the browser is sent; the answer is 307 then, whatever the state. */
    public Optional<String> location() {
        return all.stream().filter(header -> header.name().equals(LOCATION)).map(Header::value).findFirst();
    }
}
