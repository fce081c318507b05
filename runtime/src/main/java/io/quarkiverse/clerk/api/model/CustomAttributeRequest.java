package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** An attribute that an enterprise connection brings along. */
public final class CustomAttributeRequest extends RequestBody<CustomAttributeRequest> {

    private CustomAttributeRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CustomAttributeRequest with(Map<String, Object> properties) {
        return new CustomAttributeRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     * @param key under which it is in the public metadata
     */
    public static CustomAttributeRequest create(String name, String key) {
        return new CustomAttributeRequest(Map.of()).set("name", name).set("key", key);
    }

    /** Where single sign-on has it. */
    public CustomAttributeRequest ssoPath(String ssoPath) {
        return set("sso_path", ssoPath);
    }

    /** Where SCIM has it. */
    public CustomAttributeRequest scimPath(String scimPath) {
        return set("scim_path", scimPath);
    }

    /** Where the directory has it. */
    public CustomAttributeRequest directoryPath(String directoryPath) {
        return set("directory_path", directoryPath);
    }

    /** Whether it can have several values. */
    public CustomAttributeRequest multiValued(boolean multiValued) {
        return set("multi_valued", multiValued);
    }
}
