package io.quarkiverse.clerk.emulator.cookie;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The cookies by which Clerk's SDKs know a browser. Most come twice, under their plain name and with a suffix of the
 * instance, since applications of several instances may share a host.
 */
public final class CookieNames {

    public static final String CLIENT = "__client";
    public static final String SESSION = "__session";
    public static final String CLIENT_UAT = "__client_uat";
    public static final String DEV_BROWSER = "__clerk_db_jwt";
    public static final String HANDSHAKE = "__clerk_handshake";
    public static final String HANDSHAKE_NONCE = "__clerk_handshake_nonce";
    private static final String REFRESH = "__refresh";

    private static final int SUFFIX_LENGTH = 8;

    private final String suffix;

    public CookieNames(String publishableKey) {
        this.suffix = suffix(publishableKey);
    }

    /** Clerk's rule: the first 8 characters of the base64url of the SHA-1 of the key as it is written. */
    private static String suffix(String publishableKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(publishableKey.getBytes(StandardCharsets.UTF_8));
            return "_" + Base64.getUrlEncoder().encodeToString(hash).substring(0, SUFFIX_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    public String suffixed(String name) {
        return name + suffix;
    }

    /** The plain name and the one with the suffix. */
    public List<String> both(String name) {
        return List.of(name, suffixed(name));
    }

    /** This one exists with the suffix only. */
    public String refresh() {
        return suffixed(REFRESH);
    }
}
