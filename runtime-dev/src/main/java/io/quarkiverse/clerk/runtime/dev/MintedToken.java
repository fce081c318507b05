package io.quarkiverse.clerk.runtime.dev;

/** A session token of a user of the emulator. It is worth nothing to anybody but the emulator's own applications. */
record MintedToken(String token, String sessionId, String userId, String organizationId) {

    @Override
    public String toString() {
        return "MintedToken[" + sessionId + "]";
    }
}
