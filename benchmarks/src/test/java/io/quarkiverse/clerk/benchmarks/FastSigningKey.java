package io.quarkiverse.clerk.benchmarks;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * An RSA key of 2048 bits that signs hundreds of thousands of tokens in seconds: its modulus has sixteen primes instead of two
 * (RFC 8017 §3.2), so a signature is sixteen tiny exponentiations. Whoever verifies sees an ordinary modulus and does the
 * ordinary work. Good for nothing but benchmarks: small primes are found.
 */
final class FastSigningKey {

    private static final int MODULUS_BITS = 2048;
    private static final int PRIMES = 16;
    private static final int PRIME_BITS = MODULUS_BITS / PRIMES;
    /** What each prime begins with, so that the product has all its bits. */
    private static final BigInteger HIGH_BITS = BigInteger.valueOf(0b11111).shiftLeft(PRIME_BITS - 5);
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    /** The ASN.1 in front of a SHA-256 digest (RFC 8017 §9.2, note 1). */
    private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final BigInteger[] primes = new BigInteger[PRIMES];
    /** The private exponent modulo each prime less one. */
    private final BigInteger[] exponents = new BigInteger[PRIMES];
    /** What a remainder of each prime is multiplied with when they are put together. */
    private final BigInteger[] weights = new BigInteger[PRIMES];
    private final BigInteger modulus;

    FastSigningKey() {
        Random random = new SecureRandom();
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < PRIMES; i++) {
            primes[i] = prime(random);
            product = product.multiply(primes[i]);
        }
        modulus = product;
        for (int i = 0; i < PRIMES; i++) {
            BigInteger others = modulus.divide(primes[i]);
            exponents[i] = EXPONENT.modInverse(primes[i].subtract(BigInteger.ONE));
            weights[i] = others.multiply(others.modInverse(primes[i]));
        }
    }

    private static BigInteger prime(Random random) {
        BigInteger prime;
        do {
            prime = new BigInteger(PRIME_BITS, random).or(HIGH_BITS).setBit(0);
        } while (!prime.isProbablePrime(50) || prime.subtract(BigInteger.ONE).mod(EXPONENT).signum() == 0);
        return prime;
    }

    RSAPublicKey publicKey() {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, EXPONENT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    /** The public key as Clerk shows it, on one line. */
    String pem() {
        return "-----BEGIN PUBLIC KEY-----" + Base64.getEncoder().encodeToString(publicKey().getEncoded())
                + "-----END PUBLIC KEY-----";
    }

    /** RS256. */
    byte[] sign(byte[] content) {
        BigInteger message = new BigInteger(1, padded(digest(content)));
        BigInteger signature = BigInteger.ZERO;
        for (int i = 0; i < PRIMES; i++) {
            signature = signature.add(message.mod(primes[i]).modPow(exponents[i], primes[i]).multiply(weights[i]));
        }
        return fixedLength(signature.mod(modulus));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** EMSA-PKCS1-v1_5: {@code 00 01 FF … FF 00} and the digest. */
    private static byte[] padded(byte[] digest) {
        byte[] padded = new byte[MODULUS_BITS / 8];
        int digestInfo = padded.length - digest.length - DIGEST_INFO.length;
        Arrays.fill(padded, 2, digestInfo - 1, (byte) 0xff);
        padded[1] = 1;
        System.arraycopy(DIGEST_INFO, 0, padded, digestInfo, DIGEST_INFO.length);
        System.arraycopy(digest, 0, padded, padded.length - digest.length, digest.length);
        return padded;
    }

    private static byte[] fixedLength(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[MODULUS_BITS / 8];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }
}
