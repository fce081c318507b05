package io.quarkiverse.clerk.api.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ReactiveTwinProcessorTest {

    private static final String API = "io.quarkiverse.clerk.api.";

    /** The parts of the runtime module and its libraries that the interfaces of the tests refer to. */
    private static final Map<String, String> SURROUNDINGS = Map.of(
            ReactiveTwinProcessor.MARKER, """
                    package io.quarkiverse.clerk.api;
                    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.SOURCE)
                    @interface BackendApi {}
                    """,
            "io.smallrye.mutiny.Uni", "package io.smallrye.mutiny; public interface Uni<T> {}",
            "test.Verb", """
                    package test;
                    import java.lang.annotation.*;
                    @Retention(RetentionPolicy.RUNTIME)
                    public @interface Verb {
                        String value() default "unset"; int number() default 1; long big() default 1; char letter() default 'a';
                        boolean flag() default false; double fraction() default 0; byte tiny() default 0;
                        Class<?> type() default Object.class; Class<?>[] types() default {};
                        RetentionPolicy policy() default RetentionPolicy.CLASS; Part part() default @Part("unset");
                        Part[] parts() default {}; String[] texts() default {};
                        @interface Part { String value(); }
                    }
                    """,
            "test.model.User", "package test.model; public record User(String id) { public enum Sort { UP } }");

    private static InMemoryCompiler.Result compile(String body) {
        return compileSource("""
                package io.quarkiverse.clerk.api;
                import java.util.*;
                import test.Verb;
                import test.model.User;
                /**
                 * Users, as in {@link User}.
                 *
                 * @see User
                 */
                @BackendApi
                @Verb("/users")
                public interface UsersApi {
                """ + body + "}");
    }

    private static InMemoryCompiler.Result compileSource(String source) {
        Map<String, String> sources = new HashMap<>(SURROUNDINGS);
        sources.put(API + "UsersApi", source);
        return InMemoryCompiler.compile(sources);
    }

    private static Class<?> twin(String body) {
        InMemoryCompiler.Result result = compile(body);
        assertThat(result.errors()).isEmpty();
        try {
            return result.classLoader().loadClass(API + "ReactiveUsersApi");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Method method(String declaration) {
        return Arrays.stream(twin(declaration).getMethods()).findFirst().orElseThrow();
    }

    @Test
    void wrapsEveryReturnType() {
        assertThat(method("User get(String id);").getGenericReturnType().getTypeName())
                .isEqualTo("io.smallrye.mutiny.Uni<test.model.User>");
        assertThat(method("void delete();").getGenericReturnType().getTypeName())
                .isEqualTo("io.smallrye.mutiny.Uni<java.lang.Void>");
        assertThat(method("long count();").getGenericReturnType().getTypeName())
                .isEqualTo("io.smallrye.mutiny.Uni<java.lang.Long>");
        assertThat(method("byte[] bytes();").getGenericReturnType().getTypeName()).isEqualTo("io.smallrye.mutiny.Uni<byte[]>");
        assertThat(method("Map<String, List<? extends User>> map();").getGenericReturnType().getTypeName())
                .isEqualTo(
                        "io.smallrye.mutiny.Uni<java.util.Map<java.lang.String, java.util.List<? extends test.model.User>>>");
    }

    @Test
    void keepsParametersAndTheirNames() {
        Method method = method("User get(String id, int limit, List<User.Sort> sort, Set<? super User> any, String... more);");
        assertThat(Arrays.stream(method.getParameters()).map(p -> p.getParameterizedType().getTypeName() + ' ' + p.getName()))
                .containsExactly("java.lang.String id", "int limit", "java.util.List<test.model.User$Sort> sort",
                        "java.util.Set<? super test.model.User> any", "java.lang.String[] more");
        assertThat(method.isVarArgs()).isTrue();
    }

    @Test
    void copiesAnnotationsWithValuesOfEveryKind() throws ReflectiveOperationException {
        String body = """
                @Deprecated(since = "1", forRemoval = true)
                @Verb(value = "quote \\" back\\\\slash\\nline", number = -2, big = 3_000_000_000L, letter = '\\'', flag = true,
                      fraction = 1.5, tiny = 7, type = User.class, types = { int.class, String[].class, Map.Entry.class },
                      policy = java.lang.annotation.RetentionPolicy.SOURCE, part = @Verb.Part("one"),
                      parts = { @Verb.Part("two"), @Verb.Part("three") }, texts = { "a", "b" })
                User get(@Verb("{id}") String id);
                """;
        InMemoryCompiler.Result result = compile(body);
        assertThat(result.errors()).isEmpty();
        Method original = result.classLoader().loadClass(API + "UsersApi").getMethods()[0];
        Method derived = result.classLoader().loadClass(API + "ReactiveUsersApi").getMethods()[0];
        assertThat(derived.getAnnotations()).hasSize(2).containsExactly(original.getAnnotations());
        assertThat(derived.getParameterAnnotations()[0]).hasSize(1).containsExactly(original.getParameterAnnotations()[0]);
    }

    @Test
    void copiesTheAnnotationsOfTheTypeButNotTheMarker() {
        Class<?> twin = twin("");
        assertThat(twin.getAnnotations()).extracting(Annotation::toString).hasSize(1).first().asString().contains("\"/users\"");
        assertThat(compile("").generatedSources().get(API + "ReactiveUsersApi")).doesNotContain("BackendApi");
    }

    @Test
    void carriesTheJavadocOver() {
        String source = compile("""
                    /**
                     * One user ({@code GetUser}).
                     *
                     * @param id whose
                     * @deprecated since long
                     */
                    @Deprecated
                    User get(String id);
                """).generatedSources().get(API + "ReactiveUsersApi");
        assertThat(source).contains(" * The reactive twin of {@link UsersApi}",
                " * Users, as in {@link User}.\n *\n * @see User\n",
                """
                            /**
                             * One user ({@code GetUser}).
                             *
                             * @param id whose
                             * @deprecated since long
                             */
                            @Deprecated
                            Uni<User> get(String id);
                        """, "import test.model.User;");
    }

    @Test
    void writesAQualifiedNameWhereTheSimpleOneIsTaken() {
        assertThat(method("Map<User, io.quarkiverse.clerk.api.UsersApi.Uni> odd(); final class Uni {}")
                .getGenericReturnType().getTypeName())
                .isEqualTo("io.smallrye.mutiny.Uni<java.util.Map<test.model.User, io.quarkiverse.clerk.api.UsersApi$Uni>>");
    }

    @Test
    void leavesStaticMethodsOut() {
        assertThat(twin("static String name() { return helper(); } private static String helper() { return \"\"; }")
                .getDeclaredMethods()).isEmpty();
    }

    @Test
    void refusesWhatHasNoTwin() {
        assertThat(compile("default User me() { return null; }").errors()).singleElement().asString()
                .contains("A default method has no reactive twin");
        assertThat(compile("<T> T any();").errors()).singleElement().asString()
                .contains("A generic method has no reactive twin");
        assertThat(compile("io.smallrye.mutiny.Uni<User> get();").errors()).singleElement().asString()
                .contains("The hand-written interface is the blocking one");
        assertThat(compileSource("package io.quarkiverse.clerk.api; @BackendApi public class UsersApi {}").errors())
                .singleElement().asString().contains("A Backend API is described by a top-level interface");
        assertThat(compileSource("package io.quarkiverse.clerk.api; @BackendApi public interface UsersApi extends Runnable {}")
                .errors()).singleElement().asString().contains("extends nothing");
    }
}
