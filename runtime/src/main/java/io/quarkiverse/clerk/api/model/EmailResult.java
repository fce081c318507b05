package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * What became of one email of a batch.
 *
 * @param index its place in the batch, from 0
 * @param email null if it failed
 * @param errors null if it did not
 */
@ClerkJson
public record EmailResult(
        Integer index,
        Email email,
        List<VerificationError> errors,
        Integer statusCode,
        Integer retryAfterSeconds) {
}
