package io.quarkiverse.clerk.runtime.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a decision adds to the response. It is appended, in this order, to what the application writes, and replaces nothing
 * (spec §4.1).
 */
public record ResponseHeaders(List<Header> all) {

    public static final ResponseHeaders NONE = new ResponseHeaders(List.of());

    private static final String LOCATION = "Location";

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

    /** Where the browser is sent; the answer is 307 then, whatever the state. */
    public Optional<String> location() {
        return all.stream().filter(header -> header.name().equals(LOCATION)).map(Header::value).findFirst();
    }
}
