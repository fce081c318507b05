package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One try of an enterprise connection.
 *
 * @param saml what was said in SAML
 * @param oauth what was said in OpenID Connect
 */
@ClerkJson
public record EnterpriseConnectionTestRun(
        String id,
        EnterpriseConnectionTestStatus status,
        EnterpriseProtocol connectionType,
        EnterpriseConnectionTestUser parsedUserInfo,
        List<EnterpriseConnectionTestLog> logs,
        Map<String, Object> saml,
        Map<String, Object> oauth,
        @EpochMillis Instant createdAt) {

    /** Without what was said, which has tokens in it. */
    @Override
    public String toString() {
        return "EnterpriseConnectionTestRun[id=" + id + "]";
    }
}
