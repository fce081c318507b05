package io.quarkiverse.clerk.test.client.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.test.client.TestSettings;
import io.quarkiverse.clerk.test.client.wire.Samples.Fill;
import io.quarkiverse.clerk.test.client.wire.SpecifiedRequest.Shape;

/** What the requests of one operation must be, whichever of its methods sends them. */
final class WireExpectations {

    private static final String VERSION = "2026-05-12";
    private static final String PAGINATED = "paginated";

    private final SpecifiedRequest specified;
    private final SoftAssertions softly;
    private final Set<String> sentNames = new TreeSet<>();
    private final Set<String> clearedNames = new TreeSet<>();

    /** @param specified null for an operation that Clerk's description does not have */
    WireExpectations(SpecifiedRequest specified, SoftAssertions softly) {
        this.specified = specified;
        this.softly = softly;
    }

    void verify(ApiMethod method, Fill fill, SentRequest sent) {
        String what = method + " " + fill;
        softly.assertThat(sent.request().method()).as(what).isEqualTo(method.verb());
        softly.assertThat(sent.path()).as(what).isEqualTo((method.versioned() ? "/v1" : "")
                + method.template().replaceAll("\\{[^}]*}", Samples.SEGMENT));
        verifyHeaders(what, method, sent);
        if (specified != null) {
            verifyQuery(what, method, fill, sent);
            verifyBody(what, fill, sent);
        }
    }

    private void verifyHeaders(String what, ApiMethod method, SentRequest sent) {
        boolean ownKey = sent.header("Authorization").equals(List.of("Bearer " + Samples.HEADER))
                && method.method().getParameterCount() > 0;
        softly.assertThat(ownKey || sent.header("Authorization").equals(List.of("Bearer " + TestSettings.SECRET_KEY)))
                .as(what + " Authorization " + sent.header("Authorization")).isTrue();
        softly.assertThat(sent.header("Clerk-API-Version")).as(what).containsExactly(method.ownVersion().orElse(VERSION));
        softly.assertThat(sent.header("X-Clerk-SDK")).as(what).hasSize(1);
    }

    private void verifyQuery(String what, ApiMethod method, Fill fill, SentRequest sent) {
        Map<String, List<String>> query = new TreeMap<>(sent.query());
        if (specified.query().containsKey(PAGINATED)) {
            softly.assertThat(query.remove(PAGINATED)).as(what).containsExactly("true");
            sentNames.add("?" + PAGINATED);
        }
        query.forEach((name, values) -> {
            sentNames.add("?" + name);
            if (specified.query().containsKey(name)) {
                verifyValues(what + " ?" + name, specified.query().get(name), values);
            }
        });
        long always = 1 + Stream.of(method.method().getParameters()).filter(it -> it.isAnnotationPresent(QueryParam.class))
                .count();
        softly.assertThat(fill.isFull() || query.size() <= always).as(what + " sends more than it was told to: " + query)
                .isTrue();
    }

    private void verifyValues(String what, String type, List<String> values) {
        switch (type) {
            case "boolean" -> softly.assertThat(values).as(what).containsExactly("false");
            case "integer", "number" -> softly.assertThat(values).as(what).containsExactly("0");
            case "array" -> softly.assertThat(values).as(what).containsExactly(Samples.TEXT, Samples.TEXT);
            case "list" -> softly.assertThat(values).as(what).singleElement().asString().contains(Samples.TEXT + ",");
            default -> softly.assertThat(values).as(what).singleElement()
                    .matches(value -> value.contains(Samples.TEXT) || value.equals("false"));
        }
    }

    private void verifyBody(String what, Fill fill, SentRequest sent) {
        if (specified.body().isEmpty()) {
            softly.assertThat(sent.request().body()).as(what).isEmpty();
        } else if (specified.multipart()) {
            verifyForm(what, fill, sent);
        } else {
            softly.assertThat(sent.header("Content-Type")).as(what).singleElement().asString().startsWith("application/json");
            JsonNode json = sent.json();
            softly.assertThat(json.isArray()).as(what + " " + json).isEqualTo(specified.several());
            (json.isArray() ? json : List.of(json)).forEach(body -> verifyObject(what, fill, body));
        }
    }

    private void verifyForm(String what, Fill fill, SentRequest sent) {
        softly.assertThat(sent.header("Content-Type")).as(what).singleElement().asString().startsWith("multipart/form-data");
        softly.assertThat(sent.request().body()).as(what).contains("name=\"file\"", Samples.CONTENT);
        sentNames.add("file");
        if (fill.isFull() && specified.body().containsKey("uploader_user_id")) {
            softly.assertThat(sent.request().body()).as(what).contains("name=\"uploader_user_id\"", Samples.UPLOADER);
            sentNames.add("uploader_user_id");
        }
    }

    private void verifyObject(String what, Fill fill, JsonNode body) {
        body.properties().forEach(property -> {
            boolean isNull = property.getValue().isNull();
            if (isNull) {
                clearedNames.add(property.getKey());
            } else {
                verifyProperty(what, property.getKey(), specified.body().get(property.getKey()), property.getValue());
            }
            softly.assertThat(isNull && fill != Fill.CLEARED).as(what + " sends null: " + property.getKey()).isFalse();
        });
        if (fill.isFull()) {
            softly.assertThat(specified.required()).as(what).allMatch(body::has);
        }
    }

    private void verifyProperty(String what, String name, Shape shape, JsonNode value) {
        sentNames.add(name);
        if (shape == null) {
            return;
        }
        String described = what + " " + name + ": " + value;
        switch (shape.type()) {
            case "string" -> softly.assertThat(value.isTextual()).as(described).isTrue();
            case "boolean" -> softly.assertThat(value.isBoolean() && !value.asBoolean()).as(described).isTrue();
            case "true" -> softly.assertThat(value.isBoolean() && value.asBoolean()).as(described).isTrue();
            case "integer", "number" -> softly.assertThat(value.isIntegralNumber() && value.asLong() == 0).as(described)
                    .isTrue();
            case "array" -> {
                softly.assertThat(value.isArray() && value.size() == 2).as(described).isTrue();
                value.forEach(element -> verifyProperties(what, name, shape, element));
            }
            case "object" -> {
                softly.assertThat(value.isObject() && !value.isEmpty()).as(described).isTrue();
                verifyProperties(what, name, shape, value);
            }
            default -> softly.assertThat(value.isMissingNode()).as(described).isFalse();
        }
    }

    private void verifyProperties(String what, String parent, Shape shape, JsonNode object) {
        if (object.has(Samples.KEY)) {
            // A map takes any name.
            shape.properties().keySet().forEach(name -> sentNames.add(parent + '.' + name));
        } else if (!shape.properties().isEmpty()) {
            object.properties().forEach(property -> verifyProperty(what, parent + '.' + property.getKey(),
                    shape.properties().get(property.getKey()), property.getValue()));
        }
    }

    /** In what all methods of the operation together differ from its description. */
    WireDifference difference() {
        WireDifference difference = WireDifference.none();
        WireDifference.compare(specified.names(), sentNames, difference.more(), difference.less());
        WireDifference.compare(specified.nullableNames(), clearedNames, difference.alsoCleared(), difference.notCleared());
        return difference;
    }
}
