package io.quarkiverse.clerk.api.processor;

import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The source of one reactive interface. */
final class ReactiveTwin {

    private static final String UNI = "io.smallrye.mutiny.Uni";
    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final List<String> ASYNCHRONOUS = List.of(UNI, "io.smallrye.mutiny.Multi",
            "java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");
    private static final String INDENT = "    ";

    private final TypeElement api;
    private final Elements elements;
    private final Types types;
    private final Imports imports;
    private final AnnotationSource annotations;

    private ReactiveTwin(TypeElement api, Elements elements, Types types) {
        this.api = api;
        this.elements = elements;
        this.types = types;
        this.imports = new Imports(packageName(), simpleName());
        this.annotations = new AnnotationSource(imports, elements);
    }

    static ReactiveTwin of(TypeElement api, Elements elements, Types types) {
        if (api.getKind() != ElementKind.INTERFACE || api.getNestingKind() != NestingKind.TOP_LEVEL) {
            throw new NoTwinException(api, "A Backend API is described by a top-level interface");
        }
        if (!api.getInterfaces().isEmpty() || !api.getTypeParameters().isEmpty()) {
            throw new NoTwinException(api, "A Backend API interface extends nothing and is not generic: its twin has what it "
                    + "declares itself");
        }
        return new ReactiveTwin(api, elements, types);
    }

    String qualifiedName() {
        return packageName() + '.' + simpleName();
    }

    private String packageName() {
        return elements.getPackageOf(api).getQualifiedName().toString();
    }

    private String simpleName() {
        return "Reactive" + api.getSimpleName();
    }

    String source() {
        StringBuilder body = new StringBuilder();
        for (ExecutableElement method : ElementFilter.methodsIn(api.getEnclosedElements())) {
            if (method.isDefault()) {
                throw new NoTwinException(method, "A default method has no reactive twin, because its body cannot be derived; "
                        + "declare the operation itself or put the convenience elsewhere");
            }
            if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                body.append('\n').append(method(method));
            }
        }
        StringBuilder head = new StringBuilder();
        head.append(javadoc("",
                "The reactive twin of {@link " + api.getSimpleName() + "}: a request is sent each time a returned\n"
                        + " {@code Uni} is subscribed to, and whatever goes wrong is a failure of that {@code Uni}.\n <p>\n",
                elements.getDocComment(api)));
        head.append('@').append(imports.name(GENERATED)).append("(\"").append(ReactiveTwinProcessor.class.getName())
                .append("\")\n");
        annotationsOf(api, "", head);
        head.append("public interface ").append(simpleName()).append(" {\n");
        return "package " + packageName() + ";\n\n" + imports.source() + '\n' + head + body + "}\n";
    }

    private String method(ExecutableElement method) {
        if (!method.getTypeParameters().isEmpty()) {
            throw new NoTwinException(method, "A generic method has no reactive twin");
        }
        StringBuilder out = new StringBuilder();
        out.append(javadoc(INDENT, "", elements.getDocComment(method)));
        annotationsOf(method, INDENT, out);
        out.append(INDENT).append(imports.name(UNI)).append('<').append(result(method)).append("> ")
                .append(method.getSimpleName()).append('(')
                .append(method.getParameters().stream().map(parameter -> parameter(method, parameter))
                        .collect(Collectors.joining(", ")))
                .append(");\n");
        return out.toString();
    }

    private String result(ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        if (type.getKind() == TypeKind.VOID) {
            return imports.name("java.lang.Void");
        }
        if (type instanceof PrimitiveType primitive) {
            return type(types.boxedClass(primitive).asType());
        }
        if (type instanceof DeclaredType declared
                && ASYNCHRONOUS.contains(((TypeElement) declared.asElement()).getQualifiedName().toString())) {
            throw new NoTwinException(method, "The hand-written interface is the blocking one; return the plain type");
        }
        return type(type);
    }

    private String parameter(ExecutableElement method, VariableElement parameter) {
        StringBuilder out = new StringBuilder();
        for (AnnotationMirror annotation : parameter.getAnnotationMirrors()) {
            out.append(annotations.of(annotation)).append(' ');
        }
        List<? extends VariableElement> parameters = method.getParameters();
        boolean variable = method.isVarArgs() && parameter.equals(parameters.get(parameters.size() - 1));
        return out
                .append(variable ? type(((ArrayType) parameter.asType()).getComponentType()) + "..." : type(parameter.asType()))
                .append(' ').append(parameter.getSimpleName()).toString();
    }

    private String type(TypeMirror type) {
        return new TypeSource(imports).visit(type);
    }

    private void annotationsOf(Element element, String indent, StringBuilder out) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (!type.getQualifiedName().contentEquals(ReactiveTwinProcessor.MARKER)) {
                out.append(indent).append(annotations.of(annotation)).append('\n');
            }
        }
    }

    private static String javadoc(String indent, String introduction, String comment) {
        String text = introduction + (comment == null ? "" : comment.stripTrailing().replaceAll("(?m)^ ", ""));
        if (text.isEmpty()) {
            return "";
        }
        return text.stripTrailing().lines().map(line -> (indent + " * " + line.strip()).stripTrailing())
                .collect(Collectors.joining("\n", indent + "/**\n", "\n" + indent + " */\n"));
    }
}
