package io.quarkiverse.clerk.runtime.token;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkiverse.clerk.TokenType;

/**
 * A JWT that was taken apart and not verified: trust nothing in it.
 *
 * @param raw the compact serialization
 * @param header the members of the header, immutable
 * @param claims the members of the payload, immutable
 * @param signature the decoded signature
 */
public record Jwt(String raw, Map<String, Object> header, Map<String, Object> claims, byte[] signature) {

    /** The types ({@code typ}) of OAuth access tokens that are JWTs (RFC 9068 §2.1). */
    static final Set<String> OAUTH_TYPES = Set.of("at+jwt", "application/at+jwt");

    private static final String MACHINE_PREFIX = "mch_";
    private static final Base64.Decoder BASE64URL = Base64.getUrlDecoder();

    /**
     * Two members of one name let two readers see two tokens, so such a token is refused.
     * <p>
     * Jackson's table of the names that it has read is one for all tokens. Names that are made to collide in it break it
     * (ArrayIndexOutOfBoundsException), and with it the reading of the tokens of others, so there is none.
     */
    private static final ObjectReader JSON_OBJECT = new ObjectMapper(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readerFor(new TypeReference<Map<String, Object>>() {
            });

    /**
     * Takes a compact serialization apart (spec §3.1, steps 1 and 2).
     *
     * @throws TokenVerificationException {@link TokenErrorReason#TOKEN_INVALID} if it is no JWT
     */
    public static Jwt decode(String raw) {
        int first = raw.indexOf('.');
        int last = raw.lastIndexOf('.');
        if (first < 0 || last == first || raw.indexOf('.', first + 1) != last) {
            throw invalid("a JWT has three parts, separated by dots");
        }
        // What is not Latin-1 becomes a question mark, which is not base64url either.
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        Map<String, Object> header = object(Arrays.copyOfRange(bytes, 0, first), "header");
        Map<String, Object> claims = object(Arrays.copyOfRange(bytes, first + 1, last), "payload");
        return new Jwt(raw, header, claims, decoded(Arrays.copyOfRange(bytes, last + 1, bytes.length), "signature"));
    }

    /** The bytes that the signature covers. */
    byte[] signedContent() {
        return raw.substring(0, raw.lastIndexOf('.')).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A header member that is a text, else null. */
    public String headerText(String name) {
        return header.get(name) instanceof String text ? text : null;
    }

    /** A claim that is a text, else null. */
    public String claimText(String name) {
        return claims.get(name) instanceof String text ? text : null;
    }

    /** When the token was issued in epoch seconds, 0 if it does not say. */
    public double issuedAt() {
        return claims.get("iat") instanceof Number seconds ? seconds.doubleValue() : 0;
    }

    /** Which kind of token Clerk says this is. */
    public TokenCategory category() {
        return TokenCategory.of(header.get("cat"));
    }

    /**
     * The machine's token that this is by its shape (spec §6.1): an M2M token by its subject, an OAuth access token by its
     * type. Empty for any other.
     */
    public Optional<TokenType> machineTokenType() {
        String subject = claimText("sub");
        if (subject != null && subject.startsWith(MACHINE_PREFIX)) {
            return Optional.of(TokenType.M2M_TOKEN);
        }
        String type = headerText("typ");
        return type != null && OAUTH_TYPES.contains(type) ? Optional.of(TokenType.OAUTH_TOKEN) : Optional.empty();
    }

    /** Whether this is a machine's token by its shape. */
    public boolean isMachineToken() {
        return machineTokenType().isPresent();
    }

    private static Map<String, Object> object(byte[] part, String name) {
        try {
            Map<String, Object> members = JSON_OBJECT.readValue(text(decoded(part, name), name));
            if (members == null) {
                throw invalid("its " + name + " is no JSON object");
            }
            return Collections.unmodifiableMap(members);
        } catch (IOException e) {
            throw invalid("its " + name + " is no JSON object");
        }
    }

    /** UTF-8 is all that RFC 7515 §2 knows, and strictly: what one reader takes for a letter, another must not refuse. */
    private static String text(byte[] utf8, String name) {
        try {
            return isAscii(utf8) ? new String(utf8, StandardCharsets.ISO_8859_1)
                    : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw invalid("its " + name + " is not in UTF-8");
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] decoded(byte[] part, String name) {
        try {
            return BASE64URL.decode(part);
        } catch (IllegalArgumentException e) {
            throw invalid("its " + name + " is not base64url");
        }
    }

    private static TokenVerificationException invalid(String detail) {
        return new TokenVerificationException(TokenErrorReason.TOKEN_INVALID, "The token is no valid JWT: " + detail
                + ". Send the session token as Clerk issued it.");
    }

    @Override
    public String toString() {
        return "Jwt[kid=" + headerText("kid") + ", iss=" + claimText("iss") + ", sid=" + claimText("sid") + "]";
    }
}
