package io.quarkiverse.clerk.runtime.dev;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.ClerkInstanceRuntime;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.RequestDecision;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.MachineSignedIn;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.smallrye.mutiny.Uni;

/** Has a token judged by what judges requests: as if it were the bearer token of one whose endpoint accepts every type. */
@Singleton
class TokenInspection {

    private final ClerkInstances instances;

    TokenInspection(ClerkInstances instances) {
        this.instances = instances;
    }

    /** @param instance empty for the one that issued the token, or the default one */
    Uni<TokenVerdict> inspect(String instance, String text) {
        String token = BearerToken.of(text);
        Optional<Jwt> jwt = decode(token);
        ClerkInstanceRuntime deciding = deciding(instance, jwt);
        RequestData request = RequestData.of("GET", "http://localhost/",
                header -> header.equals("authorization") ? "Bearer " + token : null);
        return deciding.authenticator().authenticate(request, EnumSet.allOf(TokenType.class)).state()
                .map(state -> verdict(deciding, state, token, jwt));
    }

    private ClerkInstanceRuntime deciding(String instance, Optional<Jwt> jwt) {
        if (instance == null || instance.isBlank()) {
            Optional<ClerkInstanceRuntime> issuing = jwt.map(decoded -> decoded.claimText("iss"))
                    .flatMap(instances::byIssuer);
            if (issuing.isPresent()) {
                return issuing.get();
            }
        }
        return EmulatedInstances.configured(instances, instance);
    }

    private static TokenVerdict verdict(ClerkInstanceRuntime instance, RequestState state, String token, Optional<Jwt> jwt) {
        RequestDecision decision = RequestDecision.of(instance, state);
        Map<String, Object> claims = jwt.map(Jwt::claims)
                .or(() -> state instanceof MachineSignedIn machine ? machine.token().claims() : Optional.empty())
                .orElse(Map.of());
        return new TokenVerdict(decision.instance(), decision.outcome(), TokenRecognition.typeOf(token).code(),
                decision.reason().map(AuthenticationReason::code).orElse(""), decision.message().orElse(""),
                decision.subject().orElse(""), jwt.map(Jwt::header).orElse(Map.of()), claims);
    }

    /** For what is shown of it only: the decision reads the token itself. */
    private static Optional<Jwt> decode(String token) {
        try {
            return Optional.of(Jwt.decode(token));
        } catch (TokenVerificationException e) {
            return Optional.empty();
        }
    }
}
