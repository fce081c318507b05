package io.quarkiverse.clerk.deployment.filter.resolution;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.jandex.TypeVariable;

/**
 * A resource class with its supertypes, in the order in which they are asked for annotations: the class, its
 * superclasses, then the interfaces of all of them, the nearest first.
 */
final class ResourceHierarchy {

    private static final int BRIDGE = 0x0040;

    /**
     * @param arguments what the type variables of the type stand for in the resource class, as erasures
     */
    private record Supertype(ClassInfo type, Map<String, String> arguments) {

        String erasure(Type type) {
            return switch (type.kind()) {
                case TYPE_VARIABLE -> arguments.getOrDefault(type.asTypeVariable().identifier(), type.name().toString());
                case ARRAY -> erasure(type.asArrayType().constituent()) + "[]".repeat(type.asArrayType().dimensions());
                default -> type.name().toString();
            };
        }

        String signature(MethodInfo method) {
            List<String> parameters = method.parameterTypes().stream().map(this::erasure).toList();
            return method.name() + parameters;
        }
    }

    private final IndexView index;
    private final List<Supertype> supertypes = new ArrayList<>();

    ResourceHierarchy(ClassInfo resourceClass, IndexView index) {
        this.index = index;
        Supertype current = new Supertype(resourceClass, Map.of());
        while (current != null) {
            supertypes.add(current);
            current = supertype(current, current.type().superClassType());
        }
        addInterfaces();
    }

    private void addInterfaces() {
        Deque<Supertype> toVisit = new ArrayDeque<>(supertypes);
        Set<DotName> seen = new HashSet<>();
        while (!toVisit.isEmpty()) {
            Supertype visited = toVisit.poll();
            for (Type implemented : visited.type().interfaceTypes()) {
                Supertype found = supertype(visited, implemented);
                if (found != null && seen.add(found.type().name())) {
                    supertypes.add(found);
                    toVisit.add(found);
                }
            }
        }
    }

    private Supertype supertype(Supertype of, Type type) {
        if (type == null || type.name().equals(DotName.OBJECT_NAME)) {
            return null;
        }
        ClassInfo info = index.getClassByName(type.name());
        if (info == null) {
            return null;
        }
        Map<String, String> arguments = new HashMap<>();
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            List<TypeVariable> variables = info.typeParameters();
            List<Type> given = type.asParameterizedType().arguments();
            for (int i = 0; i < variables.size() && i < given.size(); i++) {
                arguments.put(variables.get(i).identifier(), of.erasure(given.get(i)));
            }
        }
        return new Supertype(info, arguments);
    }

    List<ClassInfo> types() {
        return supertypes.stream().map(Supertype::type).toList();
    }

    /** The method and all that override it or are overridden by it, type variables replaced by what they stand for. */
    List<MethodInfo> declarationsOf(MethodInfo method) {
        String signature = supertypes.stream()
                .filter(supertype -> supertype.type().name().equals(method.declaringClass().name()))
                .findFirst().orElseThrow().signature(method);
        List<MethodInfo> declarations = new ArrayList<>();
        for (Supertype supertype : supertypes) {
            for (MethodInfo candidate : supertype.type().methods()) {
                if (candidate.name().equals(method.name()) && isOverridable(candidate)
                        && supertype.signature(candidate).equals(signature)) {
                    declarations.add(candidate);
                }
            }
        }
        return declarations;
    }

    private static boolean isOverridable(MethodInfo method) {
        return !Modifier.isStatic(method.flags()) && !Modifier.isPrivate(method.flags()) && (method.flags() & BRIDGE) == 0;
    }

    /** Whether the first interface extends the second one. */
    boolean isSubinterface(ClassInfo type, ClassInfo of) {
        for (DotName extended : type.interfaceNames()) {
            if (extended.equals(of.name())) {
                return true;
            }
            ClassInfo info = index.getClassByName(extended);
            if (info != null && isSubinterface(info, of)) {
                return true;
            }
        }
        return false;
    }
}
