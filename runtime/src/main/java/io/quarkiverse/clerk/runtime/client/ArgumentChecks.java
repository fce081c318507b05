package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.clerk.api.BodyProperty;
import io.quarkiverse.clerk.api.MachineSecretKey;

/** What the arguments of an operation must be before anything is sent, read from its JAX-RS annotations once. */
final class ArgumentChecks {

    private interface Check {
        void accept(Object[] arguments);
    }

    private final List<Check> checks;
    private final boolean ownKey;

    private ArgumentChecks(List<Check> checks, boolean ownKey) {
        this.checks = List.copyOf(checks);
        this.ownKey = ownKey;
    }

    static ArgumentChecks of(Method operation) {
        List<Check> checks = new ArrayList<>();
        boolean ownKey = false;
        Parameter[] parameters = operation.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            int position = i;
            PathParam path = parameters[i].getAnnotation(PathParam.class);
            HeaderParam header = parameters[i].getAnnotation(HeaderParam.class);
            BodyProperty body = parameters[i].getAnnotation(BodyProperty.class);
            if (path != null) {
                checks.add(arguments -> PathSegment.check(path.value(), arguments[position]));
            } else if (header != null) {
                checks.add(arguments -> requireToken(header.value(), arguments[position]));
                ownKey |= header.value().equals(MachineSecretKey.HEADER);
            } else if (body == null ? !parameters[i].isAnnotationPresent(QueryParam.class) : !body.nullable()) {
                String name = body == null ? parameters[i].getType().getSimpleName() : body.value();
                checks.add(arguments -> requirePresent(name, arguments[position]));
            }
        }
        return new ArgumentChecks(checks, ownKey);
    }

    /** Whether the calls come with a key, and so do not need that of the instance. */
    boolean ownKey() {
        return ownKey;
    }

    /** @throws IllegalArgumentException if one of them is wrong; the message names it */
    void verify(Object[] arguments) {
        checks.forEach(check -> check.accept(arguments));
    }

    private static void requirePresent(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must not be null");
        }
    }

    /** Visible ASCII characters: whatever else there is could end the header, or not be sent. */
    private static void requireToken(String name, Object value) {
        if (value == null || !value.toString().chars().allMatch(c -> c > ' ' && c < 127) || value.toString().isEmpty()) {
            throw new IllegalArgumentException(name + " must be one or more visible ASCII characters, without white space");
        }
    }
}
