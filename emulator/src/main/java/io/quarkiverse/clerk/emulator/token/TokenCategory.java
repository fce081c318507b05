package io.quarkiverse.clerk.emulator.token;

import java.util.Optional;

/** The headers {@code cat} and {@code typ}, by which Clerk's verifiers tell the tokens of one key from each other. */
enum TokenCategory {

    /** Payloads of handshakes have the category of session tokens. */
    SESSION("cl_B7d4PD111AAA", "JWT"),
    JWT_TEMPLATE("cl_B7d4PD222AAA", "JWT"),
    M2M("cl_B7d4PD333AAA", "JWT"),
    OAUTH_ACCESS_TOKEN(null, "at+jwt");

    private final String text;
    private final String type;

    TokenCategory(String text, String type) {
        this.text = text;
        this.type = type;
    }

    /** The value of {@code cat}, where there is one. */
    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** The value of {@code typ}. */
    String type() {
        return type;
    }
}
