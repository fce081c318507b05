package io.quarkiverse.clerk.api.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes {@code ReactiveUsersApi} for each {@code UsersApi} that is marked as a Backend API interface, so that an
 * operation is described once and both clients have it.
 */
@SupportedAnnotationTypes(ReactiveTwinProcessor.MARKER)
public final class ReactiveTwinProcessor extends AbstractProcessor {

    /** Known by its name only: this module must not depend on the one it helps to compile. */
    static final String MARKER = "io.quarkiverse.clerk.api.BackendApi";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement marker : annotations) {
            for (Element element : round.getElementsAnnotatedWith(marker)) {
                derive((TypeElement) element);
            }
        }
        return false;
    }

    private void derive(TypeElement api) {
        try {
            ReactiveTwin twin = ReactiveTwin.of(api, processingEnv.getElementUtils(), processingEnv.getTypeUtils());
            try (Writer out = processingEnv.getFiler().createSourceFile(twin.qualifiedName(), api).openWriter()) {
                out.write(twin.source());
            }
        } catch (NoTwinException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.getMessage(), e.element());
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR,
                    "The reactive twin could not be written: " + e.getMessage(), api);
        }
    }
}
