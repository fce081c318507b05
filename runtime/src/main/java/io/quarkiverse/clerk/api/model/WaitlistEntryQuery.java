package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which waitlist entries ({@code ListWaitlistEntries}). */
public final class WaitlistEntryQuery extends OffsetPageQuery<WaitlistEntryQuery> {

    private WaitlistEntryQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    WaitlistEntryQuery with(Map<String, List<String>> parameters) {
        return new WaitlistEntryQuery(parameters);
    }

    /** Everything. */
    public static WaitlistEntryQuery create() {
        return new WaitlistEntryQuery(Map.of());
    }

    /** A part of the email address. */
    public WaitlistEntryQuery query(String query) {
        return set("query", query);
    }

    /** Only those in this state. */
    public WaitlistEntryQuery status(WaitlistEntryStatus status) {
        return set("status", status);
    }

    /** Such as {@code -created_at}; {@code +}, which need not be written, means ascending. */
    public WaitlistEntryQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }
}
