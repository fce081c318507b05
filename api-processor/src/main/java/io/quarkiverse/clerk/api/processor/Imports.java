package io.quarkiverse.clerk.api.processor;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names of the types that a generated source refers to: simple where nothing else has the name, so that the Javadoc
 * that is carried over finds the same types.
 */
final class Imports {

    private final String ownPackage;
    private final Map<String, String> qualifiedBySimple = new TreeMap<>();

    Imports(String ownPackage, String ownSimpleName) {
        this.ownPackage = ownPackage;
        this.qualifiedBySimple.put(ownSimpleName, ownPackage + '.' + ownSimpleName);
    }

    /** How to write the type of this qualified name; a nested type is written through its outermost one. */
    String name(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String simple = qualified.substring(dot + 1);
        return qualified.equals(qualifiedBySimple.computeIfAbsent(simple, key -> qualified)) ? simple : qualified;
    }

    String source() {
        return qualifiedBySimple.values().stream().filter(this::needsImport).sorted()
                .map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }

    private boolean needsImport(String qualified) {
        String prefix = qualified.substring(0, Math.max(0, qualified.lastIndexOf('.')));
        return !prefix.isEmpty() && !prefix.equals("java.lang") && !prefix.equals(ownPackage);
    }
}
