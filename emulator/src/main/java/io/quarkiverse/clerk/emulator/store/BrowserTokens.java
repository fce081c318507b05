package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;

/** What browsers are given on their way between the instance and an application. */
public final class BrowserTokens {

    private final DevBrowsers devBrowsers;
    private final HandshakePayloads handshakePayloads;
    private final LinkTokens linkTokens;
    private final RefreshTokens refreshTokens;

    BrowserTokens(Clients clients, Ids ids, Clock clock) {
        this.devBrowsers = new DevBrowsers(ids);
        this.handshakePayloads = new HandshakePayloads(ids, clock);
        this.linkTokens = new LinkTokens(clients, ids, clock);
        this.refreshTokens = new RefreshTokens(ids);
    }

    public DevBrowsers devBrowsers() {
        return devBrowsers;
    }

    public HandshakePayloads handshakePayloads() {
        return handshakePayloads;
    }

    public LinkTokens linkTokens() {
        return linkTokens;
    }

    public RefreshTokens refreshTokens() {
        return refreshTokens;
    }
}
