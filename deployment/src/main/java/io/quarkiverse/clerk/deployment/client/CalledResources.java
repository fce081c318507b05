package io.quarkiverse.clerk.deployment.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkus.runtime.util.ClassPathUtils;

/**
 * Looks for calls: whoever calls a method of an interface refers to it, and Jandex keeps who refers to what. Holding a
 * {@code ClerkClient} is not a call of everything that can be had from it.
 */
final class CalledResources {

    private static final String RUNTIME = ClerkInstances.class.getPackageName().replace('.', '/');

    private final Collection<IndexView> indexes;

    private CalledResources(Collection<IndexView> indexes) {
        this.indexes = indexes;
    }

    /** @param application the indexes of the application and its libraries */
    static CalledResourcesBuildItem of(Collection<IndexView> application) {
        Set<IndexView> indexes = new HashSet<>(application);
        indexes.add(ofTheExtension());
        return new CalledResources(indexes).find();
    }

    private CalledResourcesBuildItem find() {
        Set<Class<?>> blocking = new HashSet<>();
        Set<Class<?>> reactive = new HashSet<>();
        ResourceAccessors.twins().forEach((api, twin) -> {
            if (isCalled(api)) {
                blocking.add(api);
                reactive.add(twin);
            } else if (isCalled(twin)) {
                reactive.add(twin);
            }
        });
        return new CalledResourcesBuildItem(blocking, reactive);
    }

    private boolean isCalled(Class<?> api) {
        return indexes.stream().anyMatch(index -> !index.getKnownUsers(api).isEmpty());
    }

    /** The extension's own classes are in nobody's index. */
    private static Index ofTheExtension() {
        Indexer indexer = new Indexer();
        try {
            ClassPathUtils.consumeAsPaths(RUNTIME, directory -> classes(directory).forEach(file -> index(indexer, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete();
    }

    private static List<Path> classes(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void index(Indexer indexer, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            indexer.index(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
