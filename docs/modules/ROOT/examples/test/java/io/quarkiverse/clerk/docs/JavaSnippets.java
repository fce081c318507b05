package io.quarkiverse.clerk.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles what stands in a page itself, as a class among the samples. */
final class JavaSnippets {

    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|interface|record|enum) (\\w+)");
    private static final String IMPORTS = "package org.acme; import static io.restassured.RestAssured.given; "
            + "import io.quarkiverse.clerk.*; import io.quarkiverse.clerk.testing.*; import io.quarkus.test.junit.*; "
            + "import jakarta.inject.Inject; import jakarta.ws.rs.*; import java.util.*; import org.junit.jupiter.api.Test;";

    private JavaSnippets() {
    }

    /** @return the errors of the compiler; empty if there are none */
    static String compile(String code) {
        Matcher type = TYPE.matcher(code);
        if (!type.find()) {
            return "There is no class in it";
        }
        String source = code.startsWith("package ") ? code : IMPORTS + code;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try {
            Path output = Files.createDirectories(Path.of("target", "snippets"));
            boolean compiled = compiler.getTask(errors, null, null,
                    List.of("-d", output.toString(), "-proc:none", "-classpath", classPath()), null,
                    List.of(new Source(type.group(1), source))).call();
            return compiled ? "" : errors.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire hides the class path in the manifest of a jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String type, String code) {
            super(URI.create("string:///org/acme/" + type + ".java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
