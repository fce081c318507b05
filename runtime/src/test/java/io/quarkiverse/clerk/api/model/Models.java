package io.quarkiverse.clerk.api.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the package. */
final class Models {

    private Models() {
    }

    /** The records that Jackson reads, but for the page, which has a deserializer of its own. */
    static List<Class<?>> records() {
        return all().filter(model -> model.isAnnotationPresent(ClerkJson.class) && model != Page.class).toList();
    }

    static List<Class<?>> openEnums() {
        return all().filter(model -> model.isRecord() && OpenEnum.class.isAssignableFrom(model)).toList();
    }

    static List<Class<?>> bodies() {
        return all().filter(model -> model.getSuperclass() == RequestBody.class).toList();
    }

    static List<Class<?>> queries() {
        return all().filter(model -> Query.class.isAssignableFrom(model) && model.getSuperclass() != Object.class
                && !java.lang.reflect.Modifier.isAbstract(model.getModifiers())).toList();
    }

    static Class<?> named(String name) {
        return load(name);
    }

    private static Stream<Class<?>> all() {
        try {
            Path directory = Path.of(Page.class.getResource("Page.class").toURI()).getParent();
            try (Stream<Path> files = Files.list(directory)) {
                return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class")).sorted()
                        .map(name -> name.substring(0, name.length() - ".class".length())).<Class<?>> map(Models::load).toList()
                        .stream();
            }
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Page.class.getPackageName() + '.' + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
