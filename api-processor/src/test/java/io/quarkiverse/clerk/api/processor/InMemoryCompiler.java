package io.quarkiverse.clerk.api.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, without touching the disk. */
final class InMemoryCompiler extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    private final Map<String, ByteArrayOutputStream> generated = new HashMap<>();

    private InMemoryCompiler(JavaFileManager files) {
        super(files);
    }

    /** @param errors what the compiler complains about; the classes are usable when there is none */
    record Result(List<String> errors, Map<String, String> generatedSources, ClassLoader classLoader) {
    }

    static Result compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        InMemoryCompiler files = new InMemoryCompiler(compiler.getStandardFileManager(diagnostics, null, null));
        List<Source> units = sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
        JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, List.of("-parameters"), null, units);
        task.setProcessors(List.of(new ReactiveTwinProcessor()));
        task.call();
        List<String> errors = diagnostics.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> "line " + d.getLineNumber() + ": " + d.getMessage(null)).toList();
        Map<String, String> generated = new HashMap<>();
        files.generated.forEach((name, bytes) -> generated.put(name, bytes.toString()));
        return new Result(errors, generated, files.new Loader());
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new Output(name, kind, kind == JavaFileObject.Kind.CLASS ? classes : generated);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {

        private final String name;
        private final Map<String, ByteArrayOutputStream> target;

        Output(String name, Kind kind, Map<String, ByteArrayOutputStream> target) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
            this.name = name;
            this.target = target;
        }

        @Override
        public OutputStream openOutputStream() {
            return target.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return target.get(name).toString();
        }
    }

    private final class Loader extends ClassLoader {

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
