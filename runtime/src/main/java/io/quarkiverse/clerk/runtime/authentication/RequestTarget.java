package io.quarkiverse.clerk.runtime.authentication;

/**
 * Which requests are no requests for a URL (spec §2.6): those with the method {@code TRACE}, and those whose target reads as
 * another authority that nobody, or a user name, is in. Browsers, proxies and we might each take such a target for something
 * else.
 */
public final class RequestTarget {

    private static final String TRACE = "TRACE";

    private RequestTarget() {
    }

    /**
     * @param method the method, in upper case
     * @param target what the request line asks for: a path with a query, or a whole URL
     */
    public static boolean isRepresentable(String method, String target) {
        if (method.equals(TRACE)) {
            return false;
        }
        if (target.startsWith("/")) {
            return target.length() == 1 || !isSlash(target.charAt(1)) || startsWithAuthority(withoutSlashes(target));
        }
        int scheme = target.indexOf("://");
        return scheme < 0 || startsWithAuthority(target.substring(scheme + 3));
    }

    private static boolean startsWithAuthority(String text) {
        return HttpUrl.parse("http://" + text).isPresent();
    }

    private static String withoutSlashes(String target) {
        int start = 0;
        while (start < target.length() && isSlash(target.charAt(start))) {
            start++;
        }
        return target.substring(start);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
