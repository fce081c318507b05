package io.quarkiverse.clerk.runtime.client;

import java.util.Optional;

import io.quarkiverse.clerk.api.ReactiveM2mTokensApi;

/** Which key a resource is asked with: M2M tokens with that of the machine, where it has one (spec §1.2). */
final class SecretKeys {

    private final SecretKey instance;
    private final SecretKey machine;

    SecretKeys(Optional<String> instance, Optional<String> machine) {
        this.instance = new SecretKey(instance);
        this.machine = new SecretKey(machine.or(() -> instance));
    }

    /** @param api the reactive interface of the resource */
    SecretKey of(Class<?> api) {
        return api == ReactiveM2mTokensApi.class ? machine : instance;
    }
}
