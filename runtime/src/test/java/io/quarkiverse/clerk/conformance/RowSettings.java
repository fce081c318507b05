package io.quarkiverse.clerk.conformance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettingsBuilder;
import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;

/** The options of a row as ours. */
final class RowSettings {

    private RowSettings() {
    }

    static InstanceSettings of(JsonNode config) {
        return builder(config).build();
    }

    static InstanceSettingsBuilder builder(JsonNode config) {
        JsonNode sync = config.path("organizationSyncOptions");
        Set<String> issuers = Verifications.texts(config.path("issuer"));
        return InstanceSettings.builder().publishableKey(PublishableKey.parse(config.path("publishableKey").asText()))
                .instanceType(InstanceType.ofSecretKey(config.path("secretKey").asText()))
                .issuers(Optional.of(issuers).filter(configured -> !configured.isEmpty()))
                .proxyUrl(text(config, "proxyUrl")).domain(text(config, "domain"))
                .satellite(config.path("isSatellite").asBoolean())
                .satelliteAutoSync(config.path("satelliteAutoSync").asBoolean())
                .signInUrl(text(config, "signInUrl")).signUpUrl(text(config, "signUpUrl"))
                .organizationSync(OrganizationSync.of(texts(sync.path("organizationPatterns")),
                        texts(sync.path("personalAccountPatterns"))))
                .sessionIdParameter(Optional.of("_clerk_session_id"));
    }

    /** The token types that are accepted; a list of one type is that type. */
    static Set<TokenType> accepted(JsonNode acceptsToken) {
        if (acceptsToken.isMissingNode() || acceptsToken.isNull()) {
            return Set.of(TokenType.SESSION_TOKEN);
        }
        if (acceptsToken.asText("").equals("any")) {
            return EnumSet.allOf(TokenType.class);
        }
        Set<TokenType> accepted = EnumSet.noneOf(TokenType.class);
        Stream<JsonNode> names = acceptsToken.isArray() ? Json.stream(acceptsToken) : Stream.of(acceptsToken);
        names.forEach(name -> accepted.add(type(name.asText())));
        return accepted;
    }

    static TokenType type(String code) {
        return Stream.of(TokenType.values()).filter(type -> type.code().equals(code)).findFirst().orElseThrow();
    }

    static Optional<String> text(JsonNode config, String name) {
        return Optional.of(config.path(name).asText("")).filter(value -> !value.isEmpty());
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
