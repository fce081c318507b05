package io.quarkiverse.clerk.deployment.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.clerk.api.model.Page;

/**
 * What Jackson makes by reflection while it reads or writes the models of some interfaces: the classes that annotations name,
 * a serializer for example. The models themselves are registered by quarkus-rest-client, as those of any REST client.
 */
final class JacksonSupport {

    private static final String MODEL = Page.class.getPackageName() + ".";
    private static final String JACKSON = "com.fasterxml.jackson.databind.";

    private final IndexView index;
    private final Deque<DotName> toVisit = new ArrayDeque<>();
    private final Set<DotName> visited = new HashSet<>();
    private final Set<String> named = new TreeSet<>();

    private JacksonSupport(IndexView index) {
        this.index = index;
    }

    /** @param index one that finds the classes of the runtime module */
    static Set<String> of(Iterable<Class<?>> interfaces, IndexView index) {
        JacksonSupport support = new JacksonSupport(index);
        interfaces.forEach(api -> support.toVisit.add(DotName.createSimple(api)));
        while (!support.toVisit.isEmpty()) {
            support.visit(support.toVisit.remove());
        }
        return support.named;
    }

    private void visit(DotName name) {
        ClassInfo visiting = visited.add(name) ? index.getClassByName(name) : null;
        if (visiting != null) {
            visiting.methods().forEach(this::signature);
            visiting.fields().stream().map(FieldInfo::type).forEach(this::type);
            visiting.annotations().forEach(this::annotation);
        }
    }

    private void signature(MethodInfo method) {
        type(method.returnType());
        method.parameterTypes().forEach(this::type);
    }

    private void type(Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type.asParameterizedType().arguments().forEach(this::type);
        }
        model(type.name());
    }

    private void model(DotName name) {
        if (name.toString().startsWith(MODEL)) {
            toVisit.add(name);
        }
    }

    private void annotation(AnnotationInstance annotation) {
        model(annotation.name());
        if (annotation.name().toString().startsWith(JACKSON)) {
            annotation.values().stream().filter(value -> value.kind() == AnnotationValue.Kind.CLASS)
                    .forEach(value -> named.add(value.asClass().name().toString()));
        }
    }
}
