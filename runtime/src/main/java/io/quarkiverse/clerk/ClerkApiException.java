package io.quarkiverse.clerk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Backend API answered with an error, or could not be reached. */
public class ClerkApiException extends ClerkException {

    private static final long serialVersionUID = 1L;

    /** The code of an error that did not come from Clerk: the network failed, or the answer could not be read. */
    public static final String UNEXPECTED_ERROR = "unexpected_error";

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private final transient List<ClerkApiError> errors;
    private final String traceId;
    private final transient Duration retryAfter;

    /**
     * @param status the status of the answer, 500 if there was none
     * @param errors what Clerk says
     * @param traceId Clerk's id of the request, empty if unknown
     * @param retryAfter when to try again, null if Clerk does not say
     * @param cause what failed, null if Clerk answered
     */
    public ClerkApiException(int status, List<ClerkApiError> errors, String traceId, Duration retryAfter, Throwable cause) {
        this(status, message(status, errors, traceId), errors, traceId, retryAfter, cause);
    }

    private ClerkApiException(int status, String message, List<ClerkApiError> errors, String traceId, Duration retryAfter,
            Throwable cause) {
        super(status, message, cause);
        this.errors = List.copyOf(errors);
        this.traceId = traceId;
        this.retryAfter = retryAfter;
    }

    private static String message(int status, List<ClerkApiError> errors, String traceId) {
        StringBuilder message = new StringBuilder("The Clerk Backend API answered ").append(status);
        errors.forEach(error -> message.append("; ").append(error.code()).append(": ").append(error.longMessage()));
        if (!traceId.isEmpty()) {
            message.append(" (trace id ").append(traceId).append(')');
        }
        // It gets into logs, and what Clerk says may repeat what a user typed in.
        return CONTROLS.matcher(message).replaceAll(" ");
    }

    /** The Backend API could not be reached or its answer not be read; the status is 500, as in Clerk's Node SDK. */
    public static ClerkApiException unreachable(Throwable cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String text = "The Clerk Backend API could not be reached: " + detail;
        return new ClerkApiException(500, text, List.of(new ClerkApiError(UNEXPECTED_ERROR, text, text, Map.of())), "", null,
                cause);
    }

    /** What Clerk says, in its order; never empty when Clerk answered in its own error shape. */
    public List<ClerkApiError> errors() {
        return errors;
    }

    /** Whether one of the errors has this code. */
    public boolean hasCode(String code) {
        return errors.stream().anyMatch(error -> error.code().equals(code));
    }

    /** Clerk's id of the request, for its support; empty if unknown. */
    public Optional<String> traceId() {
        return traceId.isEmpty() ? Optional.empty() : Optional.of(traceId);
    }

    /** How long to wait before the next try, where Clerk says so (429). */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
