package io.quarkiverse.clerk.runtime.machine;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.MachineTokenException;
import io.quarkiverse.clerk.runtime.token.TokenErrorReason;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/**
 * Why a token is refused, in Clerk's words (spec §6.5). What is no fault of the caller's is logged as well, though not for
 * each of the many requests that it may concern.
 */
final class VerificationFailures {

    private static final Logger LOG = Logger.getLogger(VerificationFailures.class);
    private static final Duration BETWEEN_LOGS = Duration.ofSeconds(10);

    private final Clock clock;
    private final AtomicLong nextLog = new AtomicLong(Long.MIN_VALUE);

    VerificationFailures(Clock clock) {
        this.clock = clock;
    }

    /** Whether Clerk would say the same of this token again, and the failure says nothing about other tokens. */
    static boolean isAboutTheToken(Throwable failure) {
        if (failure instanceof ClerkApiException api) {
            return switch (api.status()) {
                case 400, 404, 410, 422 -> true;
                default -> false;
            };
        }
        return failure instanceof InactiveTokenException || failure instanceof TokenVerificationException;
    }

    /** A failure on the way to Clerk, or its answer. */
    MachineTokenException ofOpaqueToken(Throwable failure) {
        if (failure instanceof InactiveTokenException) {
            return refused(TokenErrorReason.TOKEN_INVALID, failure.getMessage());
        }
        if (failure instanceof TokenVerificationException) {
            return refused(TokenErrorReason.TOKEN_VERIFICATION_FAILED, failure.getMessage());
        }
        if (failure instanceof ClerkApiException api && api.status() == 404) {
            return refused(TokenErrorReason.TOKEN_INVALID, "Clerk does not know the token: it was never issued, was revoked"
                    + " or has expired.");
        }
        if (failure instanceof ClerkApiException api && api.status() == 401) {
            warn("Clerk does not know the secret key that machine tokens are verified with. Copy it from Clerk's dashboard to "
                    + "CLERK_SECRET_KEY, or, of a machine, to CLERK_MACHINE_SECRET_KEY.");
            return refused(TokenErrorReason.SECRET_KEY_INVALID, "Clerk does not know the secret key.");
        }
        if (isAboutTheToken(failure)) {
            // Not Clerk's own words, which go on to the caller: they may repeat the token.
            return new MachineTokenException(AuthenticationReason.UNEXPECTED_ERROR, "Clerk takes the token for malformed.");
        }
        return unexpected(failure);
    }

    /** A token that no instance of Clerk has issued, by its length. */
    MachineTokenException ofTooLongToken(int maxLength) {
        return refused(TokenErrorReason.TOKEN_INVALID, "The token has more than " + maxLength
                + " characters, so Clerk has not issued it. Check what the caller sends in the Authorization header.");
    }

    /** A rule that the JWT does not meet, or a key that cannot be had. */
    MachineTokenException ofJwt(Throwable failure) {
        if (failure instanceof TokenVerificationException e) {
            return refused(e.reason() == TokenErrorReason.TOKEN_INVALID ? TokenErrorReason.TOKEN_INVALID
                    : TokenErrorReason.TOKEN_VERIFICATION_FAILED, e.getMessage());
        }
        // Of keys that cannot be loaded, whoever loads them has said so.
        return failure instanceof ClerkApiException ? refused(TokenErrorReason.TOKEN_VERIFICATION_FAILED, failure.getMessage())
                : unexpected(failure);
    }

    private MachineTokenException unexpected(Throwable failure) {
        boolean known = failure instanceof ClerkApiException || failure instanceof IllegalStateException
                || failure instanceof RequestLimit.ExceededException;
        if (known) {
            warn("Machine tokens are refused, because they cannot be verified. " + failure.getMessage());
        } else if (isTimeToLog()) {
            LOG.error("Machine tokens are refused, because their verification failed unexpectedly", failure);
        }
        return new MachineTokenException(AuthenticationReason.UNEXPECTED_ERROR, "Clerk could not be asked; see the log.");
    }

    private void warn(String message) {
        if (isTimeToLog()) {
            LOG.warn(message);
        }
    }

    private boolean isTimeToLog() {
        long now = clock.millis();
        long next = nextLog.get();
        return now >= next && nextLog.compareAndSet(next, now + BETWEEN_LOGS.toMillis());
    }

    private static MachineTokenException refused(TokenErrorReason reason, String message) {
        return new MachineTokenException(new AuthenticationReason(reason.code()), message);
    }
}
