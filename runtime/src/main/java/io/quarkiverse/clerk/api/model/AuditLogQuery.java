package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Which audit logs. */
public final class AuditLogQuery extends CursorPageQuery<AuditLogQuery> {

    private AuditLogQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    AuditLogQuery with(Map<String, List<String>> parameters) {
        return new AuditLogQuery(parameters);
    }

    /** Everything. */
    public static AuditLogQuery create() {
        return new AuditLogQuery(Map.of());
    }

    /** Who did it. */
    public AuditLogQuery actor(String actor) {
        return set("actor", actor);
    }

    /** Whom or what it was done to. */
    public AuditLogQuery subject(String subject) {
        return set("subject", subject);
    }

    /** Such as {@code email_send}. */
    public AuditLogQuery type(String type) {
        return set("type", type);
    }

    /** On which client. */
    public AuditLogQuery clientId(String clientId) {
        return set("client_id", clientId);
    }

    public AuditLogQuery traceId(String traceId) {
        return set("trace_id", traceId);
    }

    /** Who impersonated the actor. */
    public AuditLogQuery impersonatorUserId(String impersonatorUserId) {
        return set("impersonator_user_id", impersonatorUserId);
    }

    /** At this time or later. */
    public AuditLogQuery eventTimeAfter(Instant eventTimeAfter) {
        return set("event_time_after", eventTimeAfter);
    }

    /** At this time or before. */
    public AuditLogQuery eventTimeBefore(Instant eventTimeBefore) {
        return set("event_time_before", eventTimeBefore);
    }

    /** Only what users may see. */
    public AuditLogQuery endUserFacingOnly(boolean endUserFacingOnly) {
        return set("end_user_facing_only", endUserFacingOnly);
    }
}
