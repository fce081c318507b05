package io.quarkiverse.clerk.codestart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog;
import io.quarkus.devtools.messagewriter.MessageWriter;
import io.quarkus.devtools.project.CodestartResourceLoadersBuilder;
import io.quarkus.devtools.testing.FakeExtensionCatalog;
import io.quarkus.platform.descriptor.loader.json.ResourceLoader;
import io.quarkus.platform.descriptor.loader.json.ResourceLoaders;
import io.quarkus.registry.catalog.Extension;
import io.quarkus.registry.catalog.ExtensionCatalog;

/** What a registry of Quarkus would say about this extension, from this build instead of from a repository. */
final class ExtensionCatalogs {

    static final String KEY = "io.quarkiverse.clerk:quarkus-clerk";

    private ExtensionCatalogs() {
    }

    /** The descriptor that the runtime module was built with. */
    static Extension clerk() {
        try {
            for (URL descriptor : Collections.list(ExtensionCatalogs.class.getClassLoader()
                    .getResources("META-INF/quarkus-extension.yaml"))) {
                Extension extension = ResourceLoaders.processAsPath(descriptor, ExtensionCatalogs::read);
                if (extension.managementKey().equals(KEY)) {
                    return extension;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The runtime module is not on the class path, or was not built by Maven");
    }

    private static Extension read(Path descriptor) {
        try {
            return Extension.fromFile(descriptor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExtensionCatalog withClerk() {
        List<Extension> extensions = new ArrayList<>(FakeExtensionCatalog.newFakeExtensionCatalog().getExtensions());
        extensions.add(clerk());
        return FakeExtensionCatalog.newFakeExtensionCatalog().mutable().setExtensions(extensions).build();
    }

    static QuarkusCodestartCatalog codestarts() {
        List<ResourceLoader> loaders = new ArrayList<>(
                CodestartResourceLoadersBuilder.getCodestartResourceLoaders(MessageWriter.info()));
        try {
            loaders.add(ResourceLoaders.resolveFileResourceLoader(Path.of("target/classes").toFile()));
            return QuarkusCodestartCatalog.fromExtensionsCatalog(withClerk(), loaders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
