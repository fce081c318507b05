package io.quarkiverse.clerk.emulator.store;

/**
 * A type of resources.
 *
 * @param prefix what its ids begin with
 * @param noun what errors call one of it
 */
public record RowType<T extends Row>(String prefix, String noun) {
}
