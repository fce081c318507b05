package io.quarkiverse.clerk.attack;

import java.util.regex.Pattern;

import io.quarkiverse.clerk.runtime.authentication.RequestState;

/** What was decided about a request, in a word. */
final class Outcome {

    static final String SIGNED_IN = "signed-in";
    /** What may be in a message, and so in a log: nothing that moves the cursor of a terminal or begins a line. */
    static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E…]*");

    private Outcome() {
    }

    /** The reason for which the request is signed out or has to be sent to Clerk first. */
    static String of(RequestState state) {
        if (state instanceof RequestState.SignedOut signedOut) {
            return signedOut.reason().code();
        }
        return state instanceof RequestState.Handshake handshake ? "handshake: " + handshake.reason().code() : SIGNED_IN;
    }

    static String message(RequestState state) {
        if (state instanceof RequestState.SignedOut signedOut) {
            return signedOut.message();
        }
        return state instanceof RequestState.Handshake handshake ? handshake.message() : "";
    }
}
