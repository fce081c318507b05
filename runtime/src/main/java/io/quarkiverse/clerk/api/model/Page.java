package io.quarkiverse.clerk.api.model;

import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * One page of a list; {@link Pages} has all of them.
 *
 * @param data what is on the page, empty beyond the last one
 * @param totalCount how many there are on all pages; null where Clerk does not say
 * @param cursor where the page is; null for lists that have offsets
 */
@ClerkJson
@JsonDeserialize(using = PageDeserializer.class)
public record Page<T>(List<T> data, Long totalCount, PageCursor cursor) {

    public Page {
        data = List.copyOf(data);
    }

    /** A page of a list that has offsets. */
    public Page(List<T> data, Long totalCount) {
        this(data, totalCount, null);
    }
}
