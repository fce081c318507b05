package io.quarkiverse.clerk.api.processor;

import java.util.Locale;
import java.util.stream.Collectors;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** A type as it is written in source. */
final class TypeSource extends SimpleTypeVisitor14<String, Void> {

    private final Imports imports;

    TypeSource(Imports imports) {
        this.imports = imports;
    }

    @Override
    protected String defaultAction(TypeMirror type, Void nothing) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitArray(ArrayType type, Void nothing) {
        return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitWildcard(WildcardType type, Void nothing) {
        if (type.getExtendsBound() != null) {
            return "? extends " + visit(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + visit(type.getSuperBound());
    }

    @Override
    public String visitDeclared(DeclaredType type, Void nothing) {
        String name = imports.name(((TypeElement) type.asElement()).getQualifiedName().toString());
        if (type.getTypeArguments().isEmpty()) {
            return name;
        }
        return name + type.getTypeArguments().stream().map(this::visit).collect(Collectors.joining(", ", "<", ">"));
    }
}
