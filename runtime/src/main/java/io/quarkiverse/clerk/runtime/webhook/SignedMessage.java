package io.quarkiverse.clerk.runtime.webhook;

/**
 * A message whose signature was verified.
 *
 * @param id what all deliveries of the same message have in common
 * @param body the bytes that were signed
 */
record SignedMessage(String id, byte[] body) {
}
