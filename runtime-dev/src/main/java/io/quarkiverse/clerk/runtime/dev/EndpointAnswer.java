package io.quarkiverse.clerk.runtime.dev;

import java.util.List;

/**
 * What the application answered.
 *
 * @param body as text, cut off where it is long
 * @param truncated whether there is more of the body
 */
record EndpointAnswer(int status, String statusMessage, List<AnswerHeader> headers, String body, boolean truncated) {
}
