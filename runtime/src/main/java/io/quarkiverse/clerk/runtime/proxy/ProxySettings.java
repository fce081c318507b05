package io.quarkiverse.clerk.runtime.proxy;

import java.time.Duration;

/**
 * How one instance's Frontend API is proxied.
 *
 * @param path where, below the application's origin
 * @param upstream what is asked
 * @param secretKey proves to Clerk that the application forwards the request
 * @param timeout how long nothing may come from the Frontend API
 * @param maxBodySize how large a request may be, in bytes
 */
record ProxySettings(ProxyPath path, FrontendApiOrigin upstream, String secretKey, Duration timeout, long maxBodySize) {

    /** Without the secret key. */
    @Override
    public String toString() {
        return "ProxySettings[" + path.value() + " -> " + upstream.base() + "]";
    }
}
