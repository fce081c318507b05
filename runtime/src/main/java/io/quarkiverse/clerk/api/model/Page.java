package io.quarkiverse.clerk.api.model;

import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * One page of a list.
 *
 * @param data what is on the page, empty beyond the last one
 * @param totalCount how many there are on all pages; null where Clerk does not say
 */
@ClerkJson
@JsonDeserialize(using = PageDeserializer.class)
public record Page<T>(List<T> data, Long totalCount) {

    public Page {
        data = List.copyOf(data);
    }
}
