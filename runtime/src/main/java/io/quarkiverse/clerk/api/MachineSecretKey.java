package io.quarkiverse.clerk.api;

/** How a call brings the secret key of a machine along. */
public final class MachineSecretKey {

    /** Names the key to the client, which puts it where the instance's own would be; it is never sent as such. */
    public static final String HEADER = "Clerk-Machine-Secret-Key";

    private MachineSecretKey() {
    }
}
