package io.quarkiverse.clerk.runtime.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.quarkiverse.clerk.TokenType;

/**
 * What a token is remembered by: whoever reads the memory of the application, such as a heap dump, does not find the token.
 *
 * @param hex the SHA-256 of the token and its type
 */
record TokenDigest(String hex) {

    static TokenDigest of(TokenType type, String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((type.code() + ' ').getBytes(StandardCharsets.UTF_8));
            return new TokenDigest(HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
