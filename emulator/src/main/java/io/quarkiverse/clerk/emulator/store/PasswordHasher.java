package io.quarkiverse.clerk.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * How passwords were hashed that come from elsewhere: Clerk's names of the algorithms, and the form of their digests. Most of
 * them are slow on purpose or need a cryptography library; their digests are kept but no password matches them.
 */
public enum PasswordHasher {
    ARGON2I("\\$argon2i\\$.+", null),
    ARGON2ID("\\$argon2id\\$.+", null),
    AWSCOGNITO("awscognito#[^#]+#[^#]+#[^#]+", null),
    BCRYPT("\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}", null),
    BCRYPT_PEPPERED("\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}.*", null),
    BCRYPT_SHA256_DJANGO("bcrypt_sha256\\$\\$2[abxy]\\$\\d\\d\\$.+", null),
    HMAC_SHA256_UTF16_B64(".+", null),
    LDAP_SSHA("\\{SSHA}[A-Za-z0-9+/]+=*", PasswordHasher::saltedSha1),
    MD5("[0-9a-fA-F]{32}", (text, digest) -> hex("MD5", text, digest)),
    MD5_PHPASS("\\$[PH]\\$.{31}", null),
    MD5_SALTED("[^$]+\\$[0-9a-fA-F]{32}", null),
    PBKDF2_SHA1("pbkdf2_sha1\\$\\d+\\$.+", null),
    PBKDF2_SHA256("pbkdf2_sha256\\$\\d+\\$.+", null),
    PBKDF2_SHA256_DJANGO("pbkdf2_sha256\\$\\d+\\$.+", null),
    PBKDF2_SHA512("pbkdf2_sha512\\$\\d+\\$.+", null),
    PBKDF2_SHA512_HEX("pbkdf2_sha512_hex\\$\\d+\\$.+", null),
    PHPASS("\\$[PH]\\$.{31}", null),
    SCRYPT_FIREBASE("([^$]+\\$){5}[^$]+", null),
    SCRYPT_WERKZEUG("[^$]+\\$[^$]+\\$[^$]+", null),
    SHA256("[0-9a-fA-F]{64}", (text, digest) -> hex("SHA-256", text, digest)),
    SHA256_SALTED("[^$]+\\$[0-9a-fA-F]{64}", null),
    SHA512_SYMFONY("sha512_symfony\\$\\d+\\$[^$]+\\$[^$]+", null);

    private final Pattern form;
    private final BiPredicate<String, String> check;

    PasswordHasher(String form, BiPredicate<String, String> check) {
        this.form = Pattern.compile(form);
        this.check = check;
    }

    /** @param name Clerk's, such as {@code bcrypt} */
    public static Optional<PasswordHasher> named(String name) {
        return Arrays.stream(values()).filter(hasher -> hasher.text().equals(name)).findFirst();
    }

    /** The name on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean canHaveMade(String digest) {
        return form.matcher(digest).matches();
    }

    /** Whether the emulator can tell if a password is the one of a digest. */
    public boolean isSupported() {
        return check != null;
    }

    boolean matches(String text, String digest) {
        return isSupported() && check.test(text, digest);
    }

    private static boolean hex(String algorithm, String text, String digest) {
        return MessageDigest.isEqual(digest(algorithm, text.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().parseHex(digest));
    }

    /** The digest of password and salt, followed by the salt. */
    private static boolean saltedSha1(String text, String digest) {
        byte[] decoded = Base64.getDecoder().decode(digest.substring("{SSHA}".length()));
        int length = Math.min(20, decoded.length);
        byte[] password = text.getBytes(StandardCharsets.UTF_8);
        byte[] salted = Arrays.copyOf(password, password.length + decoded.length - length);
        System.arraycopy(decoded, length, salted, password.length, decoded.length - length);
        return MessageDigest.isEqual(digest("SHA-1", salted), Arrays.copyOf(decoded, length));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
