package io.quarkiverse.clerk.test.client.wire;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;

import io.quarkiverse.clerk.api.BodyProperty;
import io.quarkiverse.clerk.api.model.ImageUpload;
import io.quarkiverse.clerk.api.model.OpenEnum;
import io.quarkiverse.clerk.api.model.Query;
import io.quarkiverse.clerk.api.model.RequestBody;

/** Arguments of any type that the interfaces have: false and 0, and texts that must be encoded. */
final class Samples {

    /** How much of a body or a query is set. */
    enum Fill {
        /** What cannot be left out. */
        BARE,
        /** Everything. */
        FULL,
        /** Everything, the last first: of setters that exclude each other, the other one counts. */
        REVERSED,
        /** What cannot be left out, and everything else that can be cleared is. */
        CLEARED;

        boolean isFull() {
            return this == FULL || this == REVERSED;
        }
    }

    static final String TEXT = "+a b&c=d%25;é/?#";
    static final String SEGMENT = "a+b cé@:1";
    static final String HEADER = "ak_sample";
    static final String UPLOADER = "user_uploader";
    /** The name in each map. */
    static final String KEY = "sample-key";
    static final String CONTENT = "no picture";

    private final Fill fill;

    Samples(Fill fill) {
        this.fill = fill;
    }

    Object[] arguments(Method method) {
        return Stream.of(method.getParameters()).map(this::argument).toArray();
    }

    private Object argument(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return parameter.getType() == String.class ? SEGMENT : construct(parameter.getType(), SEGMENT);
        }
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return HEADER;
        }
        BodyProperty property = parameter.getAnnotation(BodyProperty.class);
        return property != null && property.nullable() && fill == Fill.CLEARED ? null : of(parameter.getParameterizedType());
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return List.of(of(generic.getActualTypeArguments()[0]), of(generic.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw.isArray() && raw != byte[].class) {
            Object array = Array.newInstance(raw.getComponentType(), 2);
            Array.set(array, 0, of(raw.getComponentType()));
            Array.set(array, 1, of(raw.getComponentType()));
            return array;
        }
        if (RequestBody.class.isAssignableFrom(raw) || Query.class.isAssignableFrom(raw)) {
            return filled(raw);
        }
        return raw == ImageUpload.class ? image() : value(raw);
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        } else if (type == boolean.class || type == Boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == Duration.class) {
            return Duration.ZERO;
        } else if (type == byte[].class) {
            return CONTENT.getBytes(StandardCharsets.UTF_8);
        } else if (type == Map.class || type == Object.class) {
            return Map.of(KEY, Map.of(KEY, TEXT));
        } else if (OpenEnum.class.isAssignableFrom(type)) {
            return construct(type, TEXT);
        }
        throw new IllegalArgumentException("No sample of " + type);
    }

    private static Object construct(Class<?> openEnum, String value) {
        try {
            return openEnum.getConstructor(String.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImageUpload image() {
        ImageUpload image = ImageUpload.of(CONTENT.getBytes(StandardCharsets.UTF_8), "picture.png", "image/png");
        return fill.isFull() ? image.uploadedBy(UPLOADER) : image;
    }

    private Object filled(Class<?> type) {
        Object filled = create(type);
        for (Method setter : setters(type)) {
            boolean clears = setter.getName().startsWith("clear") && setter.getParameterCount() == 0;
            boolean wanted = clears ? fill == Fill.CLEARED : fill.isFull();
            if (wanted) {
                filled = invoke(setter, filled, Stream.of(setter.getGenericParameterTypes()).map(this::of).toArray());
            }
        }
        return filled;
    }

    private List<Method> setters(Class<?> type) {
        List<Method> setters = new ArrayList<>();
        for (Method method : type.getMethods()) {
            boolean returnsItsKind = RequestBody.class.isAssignableFrom(method.getReturnType())
                    || Query.class.isAssignableFrom(method.getReturnType());
            if (returnsItsKind && !Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                setters.add(method);
            }
        }
        setters.sort(Comparator.comparing(Method::getName));
        if (fill == Fill.REVERSED) {
            Collections.reverse(setters);
        }
        return setters;
    }

    /** From the factory that asks for the least. */
    private Object create(Class<?> type) {
        Method factory = Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .min((one, other) -> one.getParameterCount() - other.getParameterCount())
                .orElseThrow(() -> new IllegalStateException(type + " cannot be made"));
        return invoke(factory, null, Stream.of(factory.getGenericParameterTypes()).map(this::of).toArray());
    }

    static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
