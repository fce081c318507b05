package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * How an identification was, or is to be, verified.
 * <p>
 * Clerk has a shape for each strategy; this is all of them in one, so that a shape of tomorrow can be read, too.
 *
 * @param object such as {@code verification_otp}
 * @param id only in answers about a verification that is going on
 * @param strategy such as {@code email_code}, {@code from_oauth_google} or {@code ticket}
 * @param verifiedAtClient the id of the {@link Client} it was verified on
 * @param channel how a code was sent, such as {@code sms}
 * @param nonce what a wallet or passkey signs
 * @param externalVerificationRedirectUrl where the user continues at the provider
 */
@ClerkJson
public record Verification(
        String object,
        String id,
        VerificationStatus status,
        String strategy,
        Integer attempts,
        @EpochMillis Instant expireAt,
        @EpochMillis Instant verifiedAt,
        String verifiedAtClient,
        String channel,
        String nonce,
        String message,
        String externalVerificationRedirectUrl,
        VerificationError error) {
}
