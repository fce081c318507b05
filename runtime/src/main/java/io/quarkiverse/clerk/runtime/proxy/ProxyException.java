package io.quarkiverse.clerk.runtime.proxy;

/** A request that is not forwarded, or whose answer did not come; answered in the shape of Clerk's errors. */
final class ProxyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private ProxyException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static ProxyException otherPath() {
        return new ProxyException(400, "proxy_path_mismatch", "The path of the request is not below the one of the proxy.");
    }

    static ProxyException refused(String message) {
        return new ProxyException(400, "proxy_request_failed", message);
    }

    static ProxyException tooLarge() {
        return new ProxyException(413, "proxy_request_failed", "The body of the request is too large.");
    }

    static ProxyException upgrade() {
        return new ProxyException(400, "proxy_request_failed", "The Frontend API has no other protocol to upgrade to.");
    }

    static ProxyException unreachable() {
        return new ProxyException(502, "proxy_request_failed", "Clerk's Frontend API could not be reached.");
    }

    /** Nobody can be told any more: a part of the answer is there already. */
    static ProxyException stalled() {
        return new ProxyException(502, "proxy_request_failed", "Clerk's Frontend API stopped in the middle of its answer.");
    }

    int status() {
        return status;
    }

    /** Nothing of the request is in it, so nothing needs escaping. */
    String json() {
        return "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + getMessage() + "\"}]}";
    }
}
