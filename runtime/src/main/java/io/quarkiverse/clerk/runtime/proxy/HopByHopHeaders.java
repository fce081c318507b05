package io.quarkiverse.clerk.runtime.proxy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Header fields that belong to one connection and are not forwarded (RFC 9110 §7.6.1): those here and those that it names. */
final class HopByHopHeaders {

    private static final Set<String> ALWAYS = Set.of("connection", "keep-alive", "proxy-authenticate", "proxy-authorization",
            "te", "trailer", "transfer-encoding", "upgrade");

    private final Set<String> names;

    private HopByHopHeaders(Set<String> names) {
        this.names = names;
    }

    /** @param connection the values of {@code Connection} */
    static HopByHopHeaders named(List<String> connection) {
        Set<String> names = new HashSet<>(ALWAYS);
        for (String value : connection) {
            for (String name : value.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return new HopByHopHeaders(names);
    }

    boolean contains(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
