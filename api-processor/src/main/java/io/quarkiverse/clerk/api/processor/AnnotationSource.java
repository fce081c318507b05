package io.quarkiverse.clerk.api.processor;

import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** An annotation as it is written in source, with the values it was given; defaults stay defaults. */
final class AnnotationSource extends SimpleAnnotationValueVisitor14<String, Void> {

    private final Imports imports;
    private final Elements elements;

    AnnotationSource(Imports imports, Elements elements) {
        this.imports = imports;
        this.elements = elements;
    }

    String of(AnnotationMirror annotation) {
        String name = '@'
                + imports.name(((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString());
        if (annotation.getElementValues().isEmpty()) {
            return name;
        }
        return name + annotation.getElementValues().entrySet().stream()
                .map(value -> value.getKey().getSimpleName() + " = " + visit(value.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A primitive value or a string. */
    @Override
    protected String defaultAction(Object constant, Void nothing) {
        return elements.getConstantExpression(constant);
    }

    @Override
    public String visitType(TypeMirror type, Void nothing) {
        return new TypeSource(imports).visit(type) + ".class";
    }

    @Override
    public String visitEnumConstant(VariableElement constant, Void nothing) {
        TypeElement type = (TypeElement) constant.getEnclosingElement();
        return imports.name(type.getQualifiedName().toString()) + '.' + constant.getSimpleName();
    }

    @Override
    public String visitAnnotation(AnnotationMirror annotation, Void nothing) {
        return of(annotation);
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, Void nothing) {
        return values.stream().map(this::visit).collect(Collectors.joining(", ", "{ ", " }"));
    }
}
