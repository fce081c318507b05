package io.quarkiverse.clerk.runtime.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import io.smallrye.mutiny.Uni;

/** One key given as PEM ({@code CLERK_JWT_KEY}): verification without the network. It has no id and serves every token. */
public final class PemKeySource implements KeySource {

    private final VerificationKey key;
    private final Uni<VerificationKey> answer;

    /**
     * @param pem an RSA public key (SPKI), with or without its armor lines, on one line or several
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    public PemKeySource(String pem) {
        this.key = parse("", pem);
        this.answer = Uni.createFrom().item(key);
    }

    @Override
    public Uni<VerificationKey> key(String kid) {
        return answer;
    }

    @Override
    public boolean trusts(VerificationKey candidate) {
        return key.equals(candidate);
    }

    /**
     * Reads a PEM as Clerk's SDKs do: its key verifies RS256 and nothing else.
     *
     * @throws IllegalArgumentException if it is no RSA public key
     */
    static VerificationKey parse(String kid, String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replace("\\n", "").replaceAll("\\s", "");
        try {
            byte[] spki = Base64.getDecoder().decode(body);
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            return new VerificationKey(kid, key, "RS256");
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The JWT key is no RSA public key in PEM form (-----BEGIN PUBLIC KEY-----). "
                    + "Copy the \"JWKS Public Key\" of the API keys page in Clerk's dashboard.", e);
        }
    }
}
