package io.quarkiverse.clerk.runtime.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * A publishable key, taken apart (spec §1.1).
 *
 * @param text the key as it was configured
 * @param instanceType development ({@code pk_test_}) or production ({@code pk_live_})
 * @param frontendApi the host of the instance's Frontend API
 * @param cookieSuffix the suffix that the cookies of this instance carry (spec §2.3); it depends on every character of the
 *        key
 */
public record PublishableKey(String text, InstanceType instanceType, String frontendApi, String cookieSuffix) {

    private static final int SUFFIX_LENGTH = 8;

    PublishableKey(String text, InstanceType instanceType, String frontendApi) {
        this(text, instanceType, frontendApi, cookieSuffix(text));
    }

    /** @return the key, or empty if the text is none */
    public static Optional<PublishableKey> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 3 || !parts[0].equals("pk")) {
            return Optional.empty();
        }
        Optional<InstanceType> type = InstanceType.ofPublishableKey(parts[1] + '_');
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return decode(parts[2]).filter(PublishableKey::isHostAndDollar)
                .map(decoded -> new PublishableKey(text, type.get(), decoded.substring(0, decoded.length() - 1)));
    }

    /**
     * Where browsers reach the Frontend API (spec §1.1): a proxy replaces its host, and a production instance serves a
     * satellite domain below that domain.
     *
     * @param proxyUrl the URL of a proxy
     * @param satelliteDomain the domain of a satellite
     * @return a host, or the URL of the proxy as it was given
     */
    public String frontendApi(Optional<String> proxyUrl, Optional<String> satelliteDomain) {
        return proxyUrl.or(() -> satelliteDomain.filter(domain -> instanceType == InstanceType.PRODUCTION)
                .map(domain -> "clerk." + domain)).orElse(frontendApi);
    }

    /** @param key a publishable key, valid or not */
    public static String cookieSuffix(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, SUFFIX_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHostAndDollar(String decoded) {
        return decoded.indexOf('$') == decoded.length() - 1 && decoded.indexOf('.') >= 0;
    }
}
