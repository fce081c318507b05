package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The algorithm of a password digest; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record PasswordHasher(@JsonValue String value) implements OpenEnum {

    public static final PasswordHasher ARGON2I = new PasswordHasher("argon2i");
    public static final PasswordHasher ARGON2ID = new PasswordHasher("argon2id");
    public static final PasswordHasher AWSCOGNITO = new PasswordHasher("awscognito");
    public static final PasswordHasher BCRYPT = new PasswordHasher("bcrypt");
    public static final PasswordHasher BCRYPT_SHA256_DJANGO = new PasswordHasher("bcrypt_sha256_django");
    public static final PasswordHasher LDAP_SSHA = new PasswordHasher("ldap_ssha");
    public static final PasswordHasher MD5 = new PasswordHasher("md5");
    public static final PasswordHasher MD5_PHPASS = new PasswordHasher("md5_phpass");
    public static final PasswordHasher MD5_SALTED = new PasswordHasher("md5_salted");
    public static final PasswordHasher PBKDF2_SHA1 = new PasswordHasher("pbkdf2_sha1");
    public static final PasswordHasher PBKDF2_SHA256 = new PasswordHasher("pbkdf2_sha256");
    public static final PasswordHasher PBKDF2_SHA256_DJANGO = new PasswordHasher("pbkdf2_sha256_django");
    public static final PasswordHasher PHPASS = new PasswordHasher("phpass");
    public static final PasswordHasher SCRYPT_FIREBASE = new PasswordHasher("scrypt_firebase");
    public static final PasswordHasher SCRYPT_WERKZEUG = new PasswordHasher("scrypt_werkzeug");
    public static final PasswordHasher SHA256 = new PasswordHasher("sha256");
    public static final PasswordHasher SHA256_SALTED = new PasswordHasher("sha256_salted");
    public static final PasswordHasher SHA512_SYMFONY = new PasswordHasher("sha512_symfony");

    public PasswordHasher {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PasswordHasher of(Object json) {
        return OpenEnums.read(json, PasswordHasher::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
