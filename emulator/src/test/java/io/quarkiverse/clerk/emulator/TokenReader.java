package io.quarkiverse.clerk.emulator;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** Reads tokens as somebody would who knows nothing of the emulator but its key set and Clerk's documentation. */
final class TokenReader {

    private final JwtContext context;

    TokenReader(String jwksJson, String token, Instant now) throws Exception {
        context = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(jwksJson).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"))
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .setRequireExpirationTime()
                .setSkipDefaultAudienceValidation()
                .build()
                .process(token);
    }

    JwtClaims claims() {
        return context.getJwtClaims();
    }

    String header(String name) {
        return ((JsonWebSignature) context.getJoseObjects().get(0)).getHeader(name);
    }

    /** Features of the organization in order, each with its mask; bit j grants the j-th name. */
    @SuppressWarnings("unchecked")
    List<String> permissions() {
        Map<String, Object> o = (Map<String, Object>) claims().getClaimValue("o");
        List<String> permissions = new ArrayList<>();
        if (!o.containsKey("per")) {
            return permissions;
        }
        List<String> features = new ArrayList<>();
        for (String element : ((String) claims().getClaimValue("fea")).split(",")) {
            String[] scopeAndName = element.split(":");
            if (scopeAndName[0].contains("o")) {
                features.add(scopeAndName[1]);
            }
        }
        String[] names = ((String) o.get("per")).split(",");
        String[] masks = ((String) o.get("fpm")).split(",");
        for (int i = 0; i < masks.length; i++) {
            for (int j = 0; j < names.length; j++) {
                if (new BigInteger(masks[i]).testBit(j)) {
                    permissions.add("org:" + features.get(i) + ":" + names[j]);
                }
            }
        }
        return permissions;
    }
}
