package io.quarkiverse.clerk.runtime.proxy;

import java.util.Optional;

/**
 * Where the proxy is below the application's origin (spec §10.1).
 *
 * @param value without slash at its end; never empty, so that the proxy does not swallow the whole application
 */
public record ProxyPath(String value) {

    public static final String DEFAULT = "/__clerk";

    /** @param configured a path, with or without slashes at its end */
    public static ProxyPath of(String configured) {
        String trimmed = configured.replaceAll("/+$", "");
        return new ProxyPath(trimmed.isEmpty() ? DEFAULT : trimmed);
    }

    /** @param root the path of the application's own origin that all of the application is below, such as {@code /} */
    public ProxyPath below(String root) {
        return new ProxyPath(root.replaceAll("/+$", "") + value);
    }

    /** The part of the path below the proxy's own, at least {@code /}; empty if the path is another's. */
    Optional<String> rest(String path) {
        if (path.equals(value)) {
            return Optional.of("/");
        }
        return path.startsWith(value + '/') ? Optional.of(path.substring(value.length())) : Optional.empty();
    }
}
