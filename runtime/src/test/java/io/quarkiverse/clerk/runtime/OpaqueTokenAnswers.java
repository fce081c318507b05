package io.quarkiverse.clerk.runtime;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.api.model.ApiKey;
import io.quarkiverse.clerk.api.model.IdpOAuthAccessToken;
import io.quarkiverse.clerk.api.model.M2mToken;
import io.quarkiverse.clerk.runtime.token.MachineToken;

/** Reads what the Backend API answers about an opaque token, as the extension reads it. */
public final class OpaqueTokenAnswers {

    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OpaqueTokenAnswers() {
    }

    public static MachineToken read(TokenType type, String token, JsonNode answer) {
        return switch (type) {
            case API_KEY -> ClerkOpaqueTokens.apiKey(token, JSON.convertValue(answer, ApiKey.class));
            case M2M_TOKEN -> ClerkOpaqueTokens.m2mToken(token, JSON.convertValue(answer, M2mToken.class));
            case OAUTH_TOKEN -> ClerkOpaqueTokens.oauthToken(token, JSON.convertValue(answer, IdpOAuthAccessToken.class));
            case SESSION_TOKEN -> throw new IllegalArgumentException("A session token is not opaque");
        };
    }
}
