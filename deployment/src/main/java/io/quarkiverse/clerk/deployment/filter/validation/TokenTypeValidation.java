package io.quarkiverse.clerk.deployment.filter.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;

/** Token types and scopes that contradict each other, or what else is asked. */
final class TokenTypeValidation {

    /** RFC 6749 §3.3; anything else could not be sent back in {@code WWW-Authenticate} either. */
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    private final SessionRequirement asked;

    TokenTypeValidation(SessionRequirement asked) {
        this.asked = asked;
    }

    List<String> mistakes() {
        if (asked.accepts().isEmpty()) {
            return List.of("it accepts no token at all (accepts = {}). Name the types that callers may authenticate with, or"
                    + " leave it out for sessions");
        }
        List<String> mistakes = new ArrayList<>();
        for (String scope : asked.scopes()) {
            if (!SCOPE.matcher(scope).matches()) {
                mistakes.add("the scope '" + scope + "' is none: a scope is one word of visible ASCII characters without quotes"
                        + " and backslashes. Write several as scopes = { \"one\", \"other\" }");
            }
        }
        if (!asked.acceptsMachines() && !asked.scopes().isEmpty()) {
            mistakes.add(
                    "sessions have no scopes, so nobody is asked for them. Name the tokens that have some, such as accepts ="
                            + " TokenType.API_KEY, or ask for a permission");
        }
        if (asked.checksSessions() && !asked.acceptsSessions()) {
            mistakes.add(
                    "only a session has a role, permission, feature, plan or reverification, and none is accepted, so nobody"
                            + " gets in. Ask for scopes instead, or accept TokenType.SESSION_TOKEN as well");
        }
        if (asked.checksSessions() && asked.acceptsSessions() && asked.acceptsMachines() && asked.scopes().isEmpty()) {
            mistakes.add("only a session has a role, permission, feature, plan or reverification, so the other accepted tokens"
                    + " would get in without any. Say what they need in scopes, or put them at an endpoint of their own");
        }
        return mistakes;
    }
}
