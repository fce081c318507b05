package io.quarkiverse.clerk.runtime.authentication;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Builds {@link InstanceSettings}. Empty texts count as not set. */
public final class InstanceSettingsBuilder {

    private Optional<PublishableKey> publishableKey = Optional.empty();
    private Optional<InstanceType> instanceType = Optional.empty();
    private Optional<Set<String>> issuers = Optional.empty();
    private Optional<String> proxyUrl = Optional.empty();
    private Optional<String> domain = Optional.empty();
    private boolean satellite;
    private boolean satelliteAutoSync;
    private Optional<String> signInUrl = Optional.empty();
    private Optional<String> signUpUrl = Optional.empty();
    private OrganizationSync organizationSync = OrganizationSync.NONE;
    private boolean handshake = true;
    private Optional<String> sessionIdParameter = Optional.empty();
    private boolean crossOriginHandshake = true;
    private MissingAuthorizedParty missingAuthorizedParty = MissingAuthorizedParty.REFUSE;

    InstanceSettingsBuilder() {
    }

    InstanceSettingsBuilder(InstanceSettings settings) {
        publishableKey = settings.publishableKey();
        instanceType = Optional.of(settings.instanceType());
        issuers = settings.issuers().equals(derivedIssuers(settings)) ? Optional.empty() : Optional.of(settings.issuers());
        proxyUrl = settings.proxyUrl();
        domain = settings.domain();
        satellite = settings.satellite();
        satelliteAutoSync = settings.satelliteAutoSync();
        signInUrl = settings.signInUrl();
        signUpUrl = settings.signUpUrl();
        organizationSync = settings.organizationSync();
        handshake = settings.handshake();
        sessionIdParameter = settings.sessionIdParameter();
        crossOriginHandshake = settings.crossOriginHandshake();
        missingAuthorizedParty = settings.missingAuthorizedParty();
    }

    public InstanceSettingsBuilder publishableKey(Optional<PublishableKey> key) {
        publishableKey = key;
        return this;
    }

    /** For instances without publishable key, which says the type itself. Default: production. */
    public InstanceSettingsBuilder instanceType(InstanceType type) {
        instanceType = Optional.of(type);
        return this;
    }

    /** Default: what {@link SessionIssuers} derives. An empty set: the issuer is not checked. */
    public InstanceSettingsBuilder issuers(Optional<Set<String>> accepted) {
        issuers = accepted.map(Set::copyOf);
        return this;
    }

    public InstanceSettingsBuilder proxyUrl(Optional<String> url) {
        proxyUrl = present(url);
        return this;
    }

    public InstanceSettingsBuilder domain(Optional<String> host) {
        domain = present(host);
        return this;
    }

    public InstanceSettingsBuilder satellite(boolean isSatellite) {
        satellite = isSatellite;
        return this;
    }

    public InstanceSettingsBuilder satelliteAutoSync(boolean autoSync) {
        satelliteAutoSync = autoSync;
        return this;
    }

    public InstanceSettingsBuilder signInUrl(Optional<String> url) {
        signInUrl = present(url);
        return this;
    }

    public InstanceSettingsBuilder signUpUrl(Optional<String> url) {
        signUpUrl = present(url);
        return this;
    }

    public InstanceSettingsBuilder organizationSync(OrganizationSync sync) {
        organizationSync = Objects.requireNonNull(sync);
        return this;
    }

    public InstanceSettingsBuilder handshake(boolean enabled) {
        handshake = enabled;
        return this;
    }

    public InstanceSettingsBuilder sessionIdParameter(Optional<String> parameter) {
        sessionIdParameter = present(parameter);
        return this;
    }

    public InstanceSettingsBuilder crossOriginHandshake(boolean allowed) {
        crossOriginHandshake = allowed;
        return this;
    }

    public InstanceSettingsBuilder missingAuthorizedParty(MissingAuthorizedParty handling) {
        missingAuthorizedParty = Objects.requireNonNull(handling);
        return this;
    }

    public InstanceSettings build() {
        InstanceType type = publishableKey.map(PublishableKey::instanceType).or(() -> instanceType)
                .orElse(InstanceType.PRODUCTION);
        return new InstanceSettings(publishableKey, type,
                issuers.orElseGet(() -> SessionIssuers.derive(publishableKey, domain, proxyUrl)), proxyUrl, domain, satellite,
                satelliteAutoSync, signInUrl, signUpUrl, organizationSync, handshake, sessionIdParameter, crossOriginHandshake,
                missingAuthorizedParty);
    }

    private static Set<String> derivedIssuers(InstanceSettings settings) {
        return SessionIssuers.derive(settings.publishableKey(), settings.domain(), settings.proxyUrl());
    }

    private static Optional<String> present(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }
}
