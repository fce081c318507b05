package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * How something in a sign-up is verified.
 *
 * @param supportedStrategies such as {@code email_code}
 */
@ClerkJson
public record SignUpVerification(
        SignUpNextAction nextAction,
        List<String> supportedStrategies) {
}
