package io.quarkiverse.clerk.runtime.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Verifies that a message is Clerk's and not an old one (spec §7.1). Several secrets are accepted at once, so that one can be
 * replaced without losing messages.
 */
final class SignatureVerifier {

    private static final String VERSION = "v1,";
    /** Digits only; Clerk's own SDK reads a number out of more texts than that (spec §13). */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,15}");
    /** An id goes into the store of handled messages and into the log. */
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final List<SigningSecret> secrets;
    private final Duration tolerance;
    private final Clock clock;

    SignatureVerifier(List<SigningSecret> secrets, Duration tolerance, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** @param headers the first value of a header by its name, null if it is absent */
    SignedMessage verify(Function<String, String> headers, byte[] body) throws RefusedMessageException {
        MessageHeaders message = MessageHeaders.of(headers);
        if (!ID.matcher(message.id()).matches()) {
            throw new RefusedMessageException("invalid-id-header", "The id of the message is none that Clerk could have sent");
        }
        long timestamp = timestamp(message.timestamp());
        requireRecent(timestamp);
        if (secrets.stream().noneMatch(secret -> isSignedBy(secret, message, timestamp, body))) {
            throw new RefusedMessageException("signature-mismatch", "No signature of the message matches. Compare the signing"
                    + " secret with the one that Clerk's dashboard shows for this endpoint, and make sure that nothing between"
                    + " Clerk and the application changes the body");
        }
        return new SignedMessage(message.id(), body);
    }

    private static long timestamp(String text) throws RefusedMessageException {
        if (!SECONDS.matcher(text).matches()) {
            throw new RefusedMessageException("invalid-timestamp-header", "The time of the message is no number of seconds");
        }
        return Long.parseLong(text);
    }

    private void requireRecent(long timestamp) throws RefusedMessageException {
        long now = clock.instant().getEpochSecond();
        if (timestamp < now - tolerance.toSeconds()) {
            throw new RefusedMessageException("timestamp-too-old",
                    "The message is older than the tolerance. It was recorded and"
                            + " sent again, or the clock of this machine is fast");
        }
        if (timestamp > now + tolerance.toSeconds()) {
            throw new RefusedMessageException("timestamp-too-new", "The message is from the future by more than the tolerance."
                    + " Perhaps the clock of this machine is slow");
        }
    }

    private static boolean isSignedBy(SigningSecret secret, MessageHeaders message, long timestamp, byte[] body) {
        byte[] expected = (VERSION + Base64.getEncoder().encodeToString(secret.sign(message.id(), timestamp, body)))
                .getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (String presented : message.signature().split(" ")) {
            matches |= MessageDigest.isEqual(expected, presented.getBytes(StandardCharsets.UTF_8));
        }
        return matches;
    }
}
