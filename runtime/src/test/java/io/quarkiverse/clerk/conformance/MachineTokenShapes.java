package io.quarkiverse.clerk.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;

/** What a token is by its looks, and whether its type is accepted. */
final class MachineTokenShapes implements Operation {

    private static final Set<String> NAMES = Set.of("is_machine_token", "is_machine_token_type", "machine_token_type",
            "is_jwt_shape", "is_m2m_jwt", "is_oauth_jwt", "is_opaque_machine_token", "is_token_type_accepted");

    @Override
    public boolean covers(String operation) {
        return NAMES.contains(operation);
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        String argument = new TokenMint(row.tokens()).expand(row.argument(0).asText());
        return switch (row.operation()) {
            case "is_machine_token" -> result(TokenRecognition.typeOf(argument) != TokenType.SESSION_TOKEN);
            case "is_machine_token_type" ->
                result(type(argument).filter(type -> type != TokenType.SESSION_TOKEN).isPresent());
            case "machine_token_type" -> machineTokenType(argument);
            case "is_jwt_shape" -> result(TokenRecognition.hasJwtShape(argument));
            case "is_m2m_jwt" -> result(TokenRecognition.jwtType(argument).equals(Optional.of(TokenType.M2M_TOKEN)));
            case "is_oauth_jwt" -> result(TokenRecognition.jwtType(argument).equals(Optional.of(TokenType.OAUTH_TOKEN)));
            case "is_opaque_machine_token" -> result(TokenRecognition.opaqueType(argument).isPresent());
            default -> result(type(argument).filter(RowSettings.accepted(row.argument(1))::contains).isPresent());
        };
    }

    /** The type of this name. */
    static Optional<TokenType> type(String code) {
        return Stream.of(TokenType.values()).filter(type -> type.code().equals(code)).findFirst();
    }

    static ObjectNode unknownType() {
        ObjectNode outcome = Json.object();
        outcome.putObject("throws").put("error", true).put("condition", "unknown-machine-token-type");
        return outcome;
    }

    private static JsonNode machineTokenType(String token) {
        TokenType type = TokenRecognition.typeOf(token);
        return type == TokenType.SESSION_TOKEN ? unknownType() : Json.object().put("result", type.code());
    }

    private static JsonNode result(boolean result) {
        return Json.object().put("result", result);
    }
}
