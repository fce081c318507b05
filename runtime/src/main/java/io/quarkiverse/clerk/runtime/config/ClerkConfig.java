package io.quarkiverse.clerk.runtime.config;

import java.util.Map;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/** Clerk */
@ConfigMapping(prefix = "quarkus.clerk")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface ClerkConfig {

    /**
     * The Clerk instances: the default one, and others by their names.
     */
    @WithParentName
    @WithUnnamedKey(ClerkInstances.DEFAULT)
    @WithDefaults
    @ConfigDocMapKey("instance")
    Map<String, ClerkInstanceConfig> instances();

    /**
     * Whether the errors of Clerk are passed on to the caller of a Jakarta REST endpoint: the status and the list of errors
     * of the Backend API, and for a missing session a JSON body with the message instead of an empty one. Off, a failed
     * call of the Backend API is a 500, because its details are no business of a stranger's.
     */
    @WithDefault("false")
    boolean passErrorsThrough();
}
