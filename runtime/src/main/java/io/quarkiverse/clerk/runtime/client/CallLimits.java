package io.quarkiverse.clerk.runtime.client;

import java.time.Duration;

/**
 * What one call may take.
 *
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long nothing may come
 * @param totalTimeout how long the call may take, with all of its tries
 * @param maxResponseSize how many bytes an answer may have, after it was decompressed
 */
public record CallLimits(Duration connectTimeout, Duration readTimeout, Duration totalTimeout, long maxResponseSize) {
}
