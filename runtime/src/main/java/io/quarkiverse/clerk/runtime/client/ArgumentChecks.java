package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.PathParam;

import io.quarkiverse.clerk.api.BodyProperty;

/** What the arguments of an operation must be before anything is sent, read from its JAX-RS annotations once. */
final class ArgumentChecks {

    private interface Check {
        void accept(Object[] arguments);
    }

    private final List<Check> checks;

    private ArgumentChecks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    static ArgumentChecks of(Method operation) {
        List<Check> checks = new ArrayList<>();
        Parameter[] parameters = operation.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            int position = i;
            PathParam path = parameters[i].getAnnotation(PathParam.class);
            BodyProperty body = parameters[i].getAnnotation(BodyProperty.class);
            if (path != null) {
                checks.add(arguments -> PathSegment.check(path.value(), arguments[position]));
            } else if (body != null) {
                checks.add(arguments -> requirePresent(body.value(), arguments[position]));
            }
        }
        return new ArgumentChecks(checks);
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
}
