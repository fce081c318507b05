package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What in a sign-up is verified, and how. */
@ClerkJson
public record SignUpVerifications(
        SignUpVerification emailAddress,
        SignUpVerification phoneNumber,
        SignUpVerification web3Wallet,
        Map<String, Object> externalAccount) {
}
