package io.quarkiverse.clerk.emulator.token;

/** The {@code cat} header, by which Clerk's verifiers tell session tokens from tokens made of a JWT template. */
enum TokenCategory {

    SESSION("cl_B7d4PD111AAA"),
    JWT_TEMPLATE("cl_B7d4PD222AAA");

    private final String text;

    TokenCategory(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
