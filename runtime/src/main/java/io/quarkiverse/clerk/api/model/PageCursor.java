package io.quarkiverse.clerk.api.model;

/**
 * Where a page of a list without offsets is.
 *
 * @param startingAfter what the next page starts after
 * @param endingBefore what the previous page ends before
 * @param hasNextPage whether there is, or may be, a next page
 * @param nextPageStatus {@code true}, {@code false}, or {@code unknown} if only a window of time was looked at
 * @param retentionLimitReached whether there is no next page because older entries are not kept
 */
@ClerkJson
public record PageCursor(
        String startingAfter,
        String endingBefore,
        Boolean hasNextPage,
        String nextPageStatus,
        Boolean retentionLimitReached) {
}
