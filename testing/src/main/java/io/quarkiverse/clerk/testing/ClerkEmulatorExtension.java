package io.quarkiverse.clerk.testing;

import java.lang.reflect.Field;
import java.util.Optional;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fills what {@link InjectClerkEmulator} marks. The handle belongs to the context that asked for it, and is closed with it:
 * that of a test after the test, that of {@code @BeforeAll} after the class.
 */
final class ClerkEmulatorExtension implements BeforeEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ClerkEmulatorExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : AnnotationSupport.findAnnotatedFields(instance.getClass(), InjectClerkEmulator.class)) {
                if (field.getType() != ClerkEmulatorHandle.class) {
                    throw new IllegalStateException("@InjectClerkEmulator at " + field.getDeclaringClass().getName() + "#"
                            + field.getName() + " is for a field of type ClerkEmulatorHandle, not " + field.getType().getName()
                            + ".");
                }
                field.setAccessible(true);
                field.set(instance, handle(context, field.getAnnotation(InjectClerkEmulator.class)));
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(InjectClerkEmulator.class)
                && parameter.getParameter().getType() == ClerkEmulatorHandle.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<InjectClerkEmulator> annotation = parameter.findAnnotation(InjectClerkEmulator.class);
        return handle(context, annotation.orElseThrow());
    }

    private static ClerkEmulatorHandle handle(ExtensionContext context, InjectClerkEmulator annotation) {
        // The store of a test would show what is in that of its class, which outlives the test.
        String key = context.getUniqueId() + annotation.instance();
        return context.getStore(NAMESPACE).computeIfAbsent(key,
                missing -> new ClerkEmulatorHandle(EmulatorConnection.of(annotation.instance())), ClerkEmulatorHandle.class);
    }
}
