package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What must hold for every model, with data that is made up from its components. */
class EveryModelTest {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE = new PropertyNamingStrategies.SnakeCaseStrategy();
    private static final long TIME = 1_700_000_000_000L;
    private static final String TOMORROW = "value-of-tomorrow";
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(.*token|secret|secret_?key|client_?secret|api_?key|jwt|.*_secret|d|p|q|dp|dq|qi|k)");

    /** Whether Jackson's defaults are strict or not, the models are tolerant. */
    private final ObjectMapper mapper = new ObjectMapper();

    static Stream<Class<?>> records() {
        return Models.records().stream();
    }

    static Stream<Class<?>> openEnums() {
        return Models.openEnums().stream();
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named != null ? named.value() : SNAKE_CASE.translate(component.getName());
    }

    private static String text(RecordComponent component) {
        return "<" + component.getName() + ">";
    }

    private static JsonNode sample(Type type, RecordComponent component, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? json.arrayNode().add(sample(generic.getActualTypeArguments()[0], component, depth))
                    : json.objectNode().put("any", "thing");
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class || OpenEnum.class.isAssignableFrom(raw)) {
            return json.textNode(raw == String.class ? text(component) : TOMORROW);
        }
        if (raw == Boolean.class) {
            return json.booleanNode(true);
        }
        if (raw == Instant.class) {
            return time(component);
        }
        if (raw == Integer.class || raw == Long.class) {
            return json.numberNode(7);
        }
        if (raw == Double.class) {
            return json.numberNode(0.5);
        }
        assertThat(raw.isRecord()).as(component.toString()).isTrue();
        return sample(raw, depth + 1);
    }

    private static JsonNode time(RecordComponent component) {
        Field field;
        try {
            field = component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
        if (field.isAnnotationPresent(IsoTime.class)) {
            return JsonNodeFactory.instance.textNode(Instant.ofEpochMilli(TIME).toString());
        }
        if (field.isAnnotationPresent(EpochSeconds.class)) {
            return JsonNodeFactory.instance.numberNode(TIME / 1000);
        }
        assertThat(field.isAnnotationPresent(EpochMillis.class) || field.isAnnotationPresent(EpochTime.class))
                .as(component.toString()).isTrue();
        return JsonNodeFactory.instance.numberNode(TIME);
    }

    /** Models that refer to themselves end somewhere. */
    private static ObjectNode sample(Class<?> model, int depth) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : model.getRecordComponents()) {
            if (depth < 4 || component.getType().getName().startsWith("java.lang.")) {
                json.set(name(component), sample(component.getGenericType(), component, depth));
            }
        }
        return json;
    }

    @ParameterizedTest
    @MethodSource("records")
    void everythingComesBack(Class<?> model) throws IOException {
        ObjectNode json = sample(model, 0);
        Object value = mapper.readValue(json.toString(), model);
        assertThat(mapper.readTree(mapper.writeValueAsString(value))).isEqualTo(mapper.readTree(json.toString()));
        assertThat(value).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothingIsRequired(Class<?> model) throws IOException {
        assertThat(mapper.writeValueAsString(mapper.readValue("{}", model))).isEqualTo("{}");
    }

    @ParameterizedTest
    @MethodSource("records")
    void everythingMayBeNull(Class<?> model) throws IOException {
        ObjectNode json = sample(model, 0);
        List.copyOf(json.properties()).forEach(property -> json.putNull(property.getKey()));
        assertThat(mapper.writeValueAsString(mapper.readValue(json.toString(), model))).isEqualTo("{}");
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsNewIsIgnored(Class<?> model) throws IOException {
        ObjectNode json = sample(model, 0);
        Object value = mapper.readValue(json.toString(), model);
        json.putObject("property_of_tomorrow").putArray("a").add(1).addObject().putNull("b");
        json.put("another", TOMORROW);
        assertThat(mapper.readValue(json.toString(), model)).isEqualTo(value);
    }

    /** In the place of a time or of one of several values, there may be anything. */
    @ParameterizedTest
    @MethodSource("records")
    void anotherTypeDoesNotCostTheRest(Class<?> model) throws IOException {
        for (String anything : List.of("true", "12.5", "-1", "\"\"", "\"soon\"", "[1,[2],{\"a\":null}]",
                "{\"a\":{\"b\":[]}}")) {
            ObjectNode json = sample(model, 0);
            for (RecordComponent component : model.getRecordComponents()) {
                if (component.getType() == Instant.class || OpenEnum.class.isAssignableFrom(component.getType())) {
                    json.set(name(component), mapper.readTree(anything));
                }
            }
            assertThat(mapper.readValue(json.toString(), model)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void noSecretIsPrinted(Class<?> model) throws IOException {
        Object value = mapper.readValue(sample(model, 0).toString(), model);
        for (RecordComponent component : model.getRecordComponents()) {
            if (component.getType() == String.class && SECRET.matcher(name(component)).matches()) {
                assertThat(value).asString().doesNotContain(text(component));
            }
        }
    }

    private Object read(String json, Class<?> type) throws IOException {
        return mapper.readValue(json, type);
    }

    @ParameterizedTest
    @MethodSource("openEnums")
    void aValueOfTomorrowKeepsItsText(Class<?> type) throws IOException, ReflectiveOperationException {
        Object value = mapper.readValue('"' + TOMORROW + '"', type);
        assertThat(((OpenEnum) value).value()).isEqualTo(TOMORROW);
        assertThat(value).hasToString(TOMORROW);
        assertThat(mapper.writeValueAsString(value)).isEqualTo('"' + TOMORROW + '"');
        assertThat(mapper.readValue("7", type)).hasToString("7");
        assertThat(read("[{\"a\":1}]", type)).isNull();
        assertThat(read("null", type)).isNull();
        for (Field field : type.getFields()) {
            assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
            OpenEnum constant = (OpenEnum) field.get(null);
            assertThat(read('"' + constant.value() + '"', type)).isEqualTo(constant);
        }
        Constructor<?> constructor = type.getConstructor(String.class);
        assertThatThrownBy(() -> constructor.newInstance((Object) null)).isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NullPointerException.class);
    }

    /** Metadata as a type of the application's own. */
    record Plan(String name, Map<String, Integer> seats) {
    }

    @ParameterizedTest
    @MethodSource("records")
    void metadataIsATypeOfYourOwn(Class<?> model) throws IOException, ReflectiveOperationException {
        for (String name : List.of("publicMetadata", "privateMetadata", "unsafeMetadata", "claims")) {
            if (Stream.of(model.getRecordComponents()).noneMatch(component -> component.getName().equals(name))) {
                continue;
            }
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            Object none = mapper.readValue("{}", model);
            json.putObject(SNAKE_CASE.translate(name)).put("name", "pro").put("other", 1).putObject("seats").put("all", 3);
            Object value = mapper.readValue(json.toString(), model);
            assertThat(model.getMethod(name, Class.class).invoke(value, Plan.class))
                    .isEqualTo(new Plan("pro", Map.of("all", 3)));
            assertThat(model.getMethod(name, Class.class).invoke(none, Plan.class)).isNull();
        }
    }
}
