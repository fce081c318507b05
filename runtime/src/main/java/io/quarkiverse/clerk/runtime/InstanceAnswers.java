package io.quarkiverse.clerk.runtime;

/**
 * How requests are answered that an instance decided about.
 *
 * @param diagnosticHeaders whether headers say what was decided
 * @param redirectToSignIn whether a navigation that needs a session is sent to the sign-in page
 */
record InstanceAnswers(boolean diagnosticHeaders, boolean redirectToSignIn) {
}
