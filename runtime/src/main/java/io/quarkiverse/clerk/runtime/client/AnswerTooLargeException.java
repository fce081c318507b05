package io.quarkiverse.clerk.runtime.client;

import java.io.IOException;

/** An answer was larger than it may be, and was not read on. */
final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(long limit) {
        super("The answer of the Clerk Backend API has more than " + limit + " bytes. If that is to be expected, raise "
                + "quarkus.clerk.client.max-response-size.");
    }

    /** Where it was made says nothing. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
