package io.quarkiverse.clerk.runtime.client;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JacksonException;

import io.quarkiverse.clerk.ClerkApiException;
import io.vertx.core.http.HttpClosedException;

/** Says what went wrong where Clerk did not. */
final class CallFailures {

    private CallFailures() {
    }

    /** The failure in the one form that callers know. */
    static ClerkApiException of(Throwable failure) {
        if (failure instanceof ClerkApiException e) {
            return e;
        }
        AnswerTooLargeException tooLarge = cause(failure, AnswerTooLargeException.class);
        if (tooLarge != null) {
            return ClerkApiException.unexpected(tooLarge.getMessage(), tooLarge);
        }
        if (cause(failure, TimeoutException.class) != null) {
            // The message of the HTTP client would have the query in it.
            return ClerkApiException.unexpected("The Clerk Backend API could not be reached: no answer came before the timeout "
                    + "(quarkus.clerk.client.read-timeout)", failure);
        }
        return isOfConnection(failure) || cause(failure, GeneralSecurityException.class) != null
                ? ClerkApiException.unreachable(failure)
                : ClerkApiException.unexpected("The answer of the Clerk Backend API could not be read: " + describe(failure),
                        failure);
    }

    /** Whether the request or its answer was lost, and the same might go well the next time. */
    static boolean isOfConnection(Throwable failure) {
        boolean lost = failure instanceof IOException || failure instanceof HttpClosedException
                || cause(failure, TimeoutException.class) != null;
        // Whom the client does not trust now, it will not trust in a second.
        boolean distrusted = cause(failure, GeneralSecurityException.class) != null;
        boolean unreadable = cause(failure, AnswerTooLargeException.class) != null
                || cause(failure, JacksonException.class) != null;
        return lost && !distrusted && !unreadable;
    }

    /** What Jackson says, without the place, which quotes the answer. */
    private static String describe(Throwable failure) {
        JacksonException json = cause(failure, JacksonException.class);
        if (json != null) {
            return json.getOriginalMessage();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
