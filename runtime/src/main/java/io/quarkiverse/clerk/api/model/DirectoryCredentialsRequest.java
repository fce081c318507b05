package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** How Clerk gets into a directory that it pulls from. */
public final class DirectoryCredentialsRequest extends RequestBody<DirectoryCredentialsRequest> {

    private DirectoryCredentialsRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    DirectoryCredentialsRequest with(Map<String, Object> properties) {
        return new DirectoryCredentialsRequest(properties);
    }

    /** Both are to be set. */
    public static DirectoryCredentialsRequest create() {
        return new DirectoryCredentialsRequest(Map.of());
    }

    /** The key of the service account. */
    public DirectoryCredentialsRequest serviceAccountJson(String serviceAccountJson) {
        return set("service_account_json", serviceAccountJson);
    }

    /** Who the service account acts for. */
    public DirectoryCredentialsRequest subjectEmail(String subjectEmail) {
        return set("subject_email", subjectEmail);
    }
}
