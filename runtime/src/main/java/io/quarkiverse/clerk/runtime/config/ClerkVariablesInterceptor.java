package io.quarkiverse.clerk.runtime.config;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Looks a property up under the names that Clerk's own SDKs use, where nobody set it by its own name. */
final class ClerkVariablesInterceptor implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("io.quarkiverse.clerk");

    private final AtomicBoolean legacyReported = new AtomicBoolean();

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue own = context.proceed(name);
        if (own != null && !isDefault(own)) {
            return own;
        }
        for (String variable : ClerkVariables.of(name)) {
            ConfigValue value = context.proceed(variable);
            if (value != null && value.getValue() != null && !value.getValue().isBlank()) {
                reportLegacy(variable);
                return value.withName(name);
            }
        }
        return own;
    }

    /** The default of the mapping is the last resort, after the variables. */
    private static boolean isDefault(ConfigValue value) {
        return value.getConfigSourceOrdinal() == Integer.MIN_VALUE;
    }

    private void reportLegacy(String variable) {
        if (variable.equals(ClerkVariables.LEGACY_SECRET_KEY) && legacyReported.compareAndSet(false, true)) {
            LOG.warn("CLERK_API_KEY is the name of Clerk's first SDKs. Rename it to CLERK_SECRET_KEY.");
        }
    }
}
