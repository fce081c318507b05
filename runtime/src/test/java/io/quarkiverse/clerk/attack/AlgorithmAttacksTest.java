package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.INSTANCE_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.base64url;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.signed;
import static io.quarkiverse.clerk.attack.ForgedToken.unsigned;
import static io.quarkiverse.clerk.attack.TokenAttack.refused;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.quarkiverse.clerk.conformance.TestKeys;

/** The signature: algorithms that need none, that take the public key for a secret, or that the key is not for. */
class AlgorithmAttacksTest extends AbstractTokenAttacks {

    static final String TITLE = "The algorithm and the signature";

    private static final String NO_ALGORITHM = "token-invalid-algorithm";
    private static final String WRONG_KEY_USE = "token-verification-failed";
    private static final String NO_SIGNATURE = "token-invalid-signature";

    static List<TokenAttack> attacks() {
        List<TokenAttack> attacks = new ArrayList<>();
        for (String alg : List.of("\"none\"", "\"None\"", "\"NONE\"", "\"nOnE\"", "\"none \"", "\"\"", "null", "0",
                "[\"RS256\"]",
                "{\"RS256\":1}")) {
            attacks.add(refused("`alg` " + alg + ", no signature", unsigned(header(alg), claims()), NO_ALGORITHM));
        }
        attacks.add(refused("no `alg`, no signature", unsigned("{\"kid\":\"ins_1\"}", claims()), NO_ALGORITHM));
        attacks.add(refused("`alg` none, with a genuine signature", signed(header("\"none\""), claims()), NO_ALGORITHM));
        secrets().forEach((name, secret) -> attacks.add(refused("HS256 with the public key (" + name + ") as the secret",
                hmac("HS256", "HmacSHA256", secret), NO_ALGORITHM)));
        byte[] pem = secrets().get("PEM");
        attacks.add(refused("HS384 with the public key (PEM) as the secret", hmac("HS384", "HmacSHA384", pem), NO_ALGORITHM));
        attacks.add(refused("HS512 with the public key (PEM) as the secret", hmac("HS512", "HmacSHA512", pem), NO_ALGORITHM));
        for (String alg : List.of("PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "ES256K", "EdDSA", "Ed25519",
                "RSA-OAEP",
                "dir", "rs256", "RS256 ", " RS256", "RS256,none", "RS1", "SHA256withRSA", "RS256\\u0000")) {
            attacks.add(
                    refused("`alg` " + alg + ", signed with the instance's own key", signed(header('"' + alg + '"'), claims()),
                            NO_ALGORITHM));
        }
        attacks.add(refused("RS384 with a key for RS256", algorithm("RS384", "SHA384withRSA"), WRONG_KEY_USE));
        attacks.add(refused("RS512 with a key for RS256", algorithm("RS512", "SHA512withRSA"), WRONG_KEY_USE));
        attacks.add(refused("`alg` RS256, but signed as RS512", algorithm("RS256", "SHA512withRSA"), NO_SIGNATURE));
        attacks.add(refused("`alg` RS512, but signed as RS256", algorithm("RS512", "SHA256withRSA"), WRONG_KEY_USE));
        attacks.addAll(signatures());
        return attacks;
    }

    private static List<TokenAttack> signatures() {
        String genuine = signed(header("\"RS256\""), claims());
        String content = genuine.substring(0, genuine.lastIndexOf('.') + 1);
        byte[] signature = ForgedToken.signature("SHA256withRSA", content.substring(0, content.length() - 1), INSTANCE_KEY);
        byte[] modulus = TestKeys.publicKey(INSTANCE_KEY).getModulus().toByteArray();
        byte[] one = new byte[signature.length];
        one[one.length - 1] = 1;
        byte[] flipped = signature.clone();
        flipped[17] ^= 1;
        return List.of(
                refused("no signature", content, NO_SIGNATURE),
                refused("the signature 0", content + base64url(new byte[signature.length]), NO_SIGNATURE),
                refused("the signature 1", content + base64url(one), NO_SIGNATURE),
                refused("the modulus as the signature", content + base64url(modulus), NO_SIGNATURE),
                refused("one bit of the signature changed", content + base64url(flipped), NO_SIGNATURE),
                refused("the signature with a byte more", content + base64url(Arrays.copyOf(signature, signature.length + 1)),
                        NO_SIGNATURE),
                refused("the signature with a byte less", content + base64url(Arrays.copyOf(signature, signature.length - 1)),
                        NO_SIGNATURE),
                refused("the signature twice", content + base64url(signature) + base64url(signature), NO_SIGNATURE),
                refused("two parts only", content.substring(0, content.length() - 1), "token-invalid"),
                refused("four parts", genuine + ".x", "token-invalid"),
                refused("five parts, as an encrypted token", genuine + "..", "token-invalid"));
    }

    private static String header(String alg) {
        return "{\"alg\":" + alg + ",\"kid\":\"ins_1\",\"typ\":\"JWT\"}";
    }

    private static String algorithm(String alg, String signer) {
        String content = base64url(header('"' + alg + '"')) + '.' + base64url(claims());
        return content + '.' + base64url(ForgedToken.signature(signer, content, INSTANCE_KEY));
    }

    /** What somebody may take for the secret who has nothing but the public key. */
    private static Map<String, byte[]> secrets() {
        byte[] spki = TestKeys.publicKey(INSTANCE_KEY).getEncoded();
        String jwk = "{\"kty\":\"RSA\",\"n\":\"" + TestKeys.jwk(INSTANCE_KEY, "ins_1").n() + "\",\"e\":\"AQAB\"}";
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put("PEM", TestKeys.pem(INSTANCE_KEY, "PEM").getBytes(StandardCharsets.US_ASCII));
        secrets.put("PEM without line break at the end",
                TestKeys.pem(INSTANCE_KEY, "PEM").strip().getBytes(StandardCharsets.US_ASCII));
        secrets.put("PEM without armor", TestKeys.pem(INSTANCE_KEY, "without armour").getBytes(StandardCharsets.US_ASCII));
        secrets.put("DER", spki);
        secrets.put("JWK", jwk.getBytes(StandardCharsets.US_ASCII));
        secrets.put("modulus", TestKeys.publicKey(INSTANCE_KEY).getModulus().toByteArray());
        return secrets;
    }

    private static String hmac(String alg, String name, byte[] secret) {
        String content = base64url(header('"' + alg + '"')) + '.' + base64url(claims());
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret, name));
            return content + '.' + base64url(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
