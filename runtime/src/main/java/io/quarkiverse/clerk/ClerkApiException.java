package io.quarkiverse.clerk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Backend API answered with an error, or could not be reached.
 *
 * <pre>
 * try {
 *     return clerk.users().get(id).firstName();
 * } catch (ClerkApiException e) {
 *     if (e.isNotFound()) {
 *         throw new NotFoundException();
 *     }
 *     throw e;
 * }
 * </pre>
 */
public class ClerkApiException extends ClerkException {

    private static final long serialVersionUID = 1L;

    /** The code of an error that did not come from Clerk: the network failed, or the answer could not be read. */
    public static final String UNEXPECTED_ERROR = "unexpected_error";

    /** What Clerk answers with 403 when a session was valid once and its user may no longer sign in. */
    private static final List<String> USER_IS_LOCKED_OUT = List.of("user_banned", "user_deactivated");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final int MAX_TEXT = 1_000;

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
        if (errors.isEmpty()) {
            message.append(" without an error in the form of the Backend API");
        }
        errors.forEach(error -> message.append("; ").append(error.code()).append(": ").append(error.longMessage()));
        if (!traceId.isEmpty()) {
            message.append(" (trace id ").append(traceId).append(')');
        }
        return oneLine(message.toString());
    }

    /** The Backend API could not be reached or its answer not be read; the status is 500, as in Clerk's Node SDK. */
    public static ClerkApiException unreachable(Throwable cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return unexpected("The Clerk Backend API could not be reached: " + detail, cause);
    }

    /**
     * A request or its answer failed for a reason that is not Clerk's.
     *
     * @param message what failed, with the fix where there is one
     */
    public static ClerkApiException unexpected(String message, Throwable cause) {
        String text = oneLine(message);
        return new ClerkApiException(500, text, List.of(new ClerkApiError(UNEXPECTED_ERROR, text, text, Map.of())), "", null,
                cause);
    }

    /** It gets into logs, and what Clerk says, at whatever length, may repeat what a user typed in. */
    private static String oneLine(String text) {
        String line = CONTROLS.matcher(text).replaceAll(" ");
        return line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT) + "…" : line;
    }

    /** What Clerk says, in its order; empty if the answer was not in the form of the Backend API. */
    public List<ClerkApiError> errors() {
        return errors;
    }

    /** Whether one of the errors has this code. */
    public boolean hasCode(String code) {
        return errors.stream().anyMatch(error -> error.code().equals(code));
    }

    /** Whether Clerk refused the request as wrong (4xx): sent again as it is, it will be refused again, except for a 429. */
    public boolean isClientError() {
        return status() >= 400 && status() < 500;
    }

    /** Whether there is nothing under this id (404). */
    public boolean isNotFound() {
        return status() == 404;
    }

    /** Whether there were too many requests (429); {@link #retryAfter()} says when to try again. */
    public boolean isRateLimited() {
        return status() == 429;
    }

    /** Whether nobody is signed in for Clerk: the key is wrong (401), or the user was banned or deactivated (403). */
    public boolean isUnauthenticated() {
        return status() == 401 || status() == 403 && USER_IS_LOCKED_OUT.stream().anyMatch(this::hasCode);
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
