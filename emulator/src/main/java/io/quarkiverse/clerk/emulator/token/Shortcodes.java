package io.quarkiverse.clerk.emulator.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Replaces {@code {{user.id}}} and its like in the claims of a JWT template. A text that is one shortcode becomes the value
 * with its type; among other text it is written out. {@code {{a || b || 'c'}}} takes the first one that is there, and what
 * is not there is null.
 */
final class Shortcodes {

    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private final JsonNode values;

    /** @param values the shortcodes by their path, {@code user.id} being {@code id} below {@code user} */
    Shortcodes(JsonNode values) {
        this.values = values;
    }

    ObjectNode resolve(ObjectNode claims) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        claims.properties().forEach(claim -> resolved.set(claim.getKey(), resolve(claim.getValue())));
        return resolved;
    }

    private JsonNode resolve(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return resolve(object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> resolved.add(resolve(element)));
            return resolved;
        }
        return value.isTextual() ? resolve(value.textValue()) : value;
    }

    private JsonNode resolve(String text) {
        Matcher shortcode = SHORTCODE.matcher(text);
        if (shortcode.matches()) {
            return evaluate(shortcode.group(1));
        }
        shortcode.reset();
        return JsonNodeFactory.instance.textNode(shortcode.replaceAll(
                match -> Matcher.quoteReplacement(written(evaluate(match.group(1))))));
    }

    private JsonNode evaluate(String expression) {
        for (String alternative : expression.split("\\|\\|")) {
            JsonNode value = operand(alternative.trim());
            if (!value.isNull() && !value.isMissingNode()) {
                return value;
            }
        }
        return NullNode.getInstance();
    }

    private JsonNode operand(String operand) {
        if (LITERAL.matcher(operand).matches()) {
            return JsonNodeFactory.instance.textNode(operand.substring(1, operand.length() - 1));
        }
        JsonNode value = values;
        for (String step : operand.split("\\.")) {
            value = value.path(step);
        }
        return value;
    }

    private static String written(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
