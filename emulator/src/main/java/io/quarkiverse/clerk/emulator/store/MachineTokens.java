package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;

/** What callers authenticate with that are no browsers, and the machines and applications that do. */
public final class MachineTokens {

    private final ApiKeys apiKeys;
    private final Machines machines;
    private final M2mTokens m2mTokens;
    private final OAuthApplications oauthApplications;
    private final OAuthAccessTokens oauthAccessTokens;

    MachineTokens(Ids ids, Clock clock) {
        this.apiKeys = new ApiKeys(ids, clock);
        this.machines = new Machines(ids, clock);
        this.m2mTokens = new M2mTokens(ids, clock);
        this.oauthApplications = new OAuthApplications(ids, clock);
        this.oauthAccessTokens = new OAuthAccessTokens(ids, clock);
    }

    /** Takes away what acts for a user, an organization or a machine that is gone. */
    void forget(String subject) {
        apiKeys.removeIf(key -> key.subject().equals(subject));
        m2mTokens.removeIf(token -> token.subject().equals(subject));
        oauthAccessTokens.removeIf(token -> token.subject().equals(subject));
    }

    public void deleteMachine(Machine machine) {
        forget(machine.id());
        machines.remove(machine.id());
    }

    /** An application takes its tokens along. */
    public void deleteApplication(OAuthApplication application) {
        oauthAccessTokens.removeIf(token -> token.clientId().equals(application.clientId()));
        oauthApplications.remove(application.id());
    }

    public ApiKeys apiKeys() {
        return apiKeys;
    }

    public Machines machines() {
        return machines;
    }

    public M2mTokens m2mTokens() {
        return m2mTokens;
    }

    public OAuthApplications oauthApplications() {
        return oauthApplications;
    }

    public OAuthAccessTokens oauthAccessTokens() {
        return oauthAccessTokens;
    }
}
