package io.quarkiverse.clerk.conformance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes the tokens that a row describes and puts them where the row refers to them. */
public final class TokenMint {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{token:([^}]+)}}");
    private static final byte[] GARBAGE = "these bytes do not verify".getBytes(StandardCharsets.UTF_8);

    private final JsonNode descriptions;
    private final Map<String, String> minted = new HashMap<>();

    /** @param descriptions the tokens by their names */
    TokenMint(JsonNode descriptions) {
        this.descriptions = descriptions;
    }

    /** The text with its references replaced. */
    String expand(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(match -> Matcher.quoteReplacement(token(match.group(1))));
    }

    /** The value with the references in all its texts replaced. */
    JsonNode expand(JsonNode value) {
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(expand(value.asText()));
        }
        if (value.isArray()) {
            ArrayNode expanded = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> expanded.add(expand(element)));
            return expanded;
        }
        if (value.isObject()) {
            ObjectNode expanded = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> expanded.set(member.getKey(), expand(member.getValue())));
            return expanded;
        }
        return value;
    }

    /** A token with this signature: the name of a key, {@code absent}, or anything else for one that does not verify. */
    public static String mint(JsonNode header, JsonNode claims, String signature) {
        String content = base64url(header.toString().getBytes(StandardCharsets.UTF_8)) + '.'
                + base64url(claims.toString().getBytes(StandardCharsets.UTF_8));
        return content + '.' + base64url(signature(content, header.path("alg").asText("RS256"), signature));
    }

    private String token(String name) {
        String known = minted.get(name);
        if (known == null) {
            JsonNode token = descriptions.path(name);
            if (!token.isObject()) {
                throw new IllegalArgumentException("The row does not describe the token " + name);
            }
            known = mint(token.path("header"), expand(token.path("claims")), token.path("signature").asText());
            minted.put(name, known);
        }
        return known;
    }

    private static byte[] signature(String content, String algorithm, String signature) {
        if (signature.equals("absent")) {
            return new byte[0];
        }
        if (!signature.endsWith("-key") && !signature.startsWith("key-")) {
            return GARBAGE;
        }
        try {
            Signature signer = Signature.getInstance(switch (algorithm) {
                case "RS384" -> "SHA384withRSA";
                case "RS512" -> "SHA512withRSA";
                default -> "SHA256withRSA";
            });
            signer.initSign(TestKeys.pair(signature).getPrivate());
            signer.update(content.getBytes(StandardCharsets.US_ASCII));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
