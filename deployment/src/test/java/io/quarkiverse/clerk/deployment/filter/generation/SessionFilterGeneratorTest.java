package io.quarkiverse.clerk.deployment.filter.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.jandex.DotName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.runtime.ClerkRequirement;
import io.quarkiverse.clerk.runtime.ClerkRequirement.Mode;
import io.quarkiverse.clerk.runtime.EndpointRequirements;

class SessionFilterGeneratorTest {

    private static final String NAME = "io.quarkiverse.clerk.generated.Tested";

    static class Teapot implements ClerkErrorHandler {
        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.empty();
        }
    }

    @Test
    void tableHoldsWhatWasResolved() throws Exception {
        SessionRequirement strict = new SessionRequirement(Mode.REQUIRED, "partners",
                Optional.of(DotName.createSimple(Teapot.class)), "org:admin", "org:orders:delete", "export", "org:pro",
                Reverification.STRICT);
        Map<String, ClerkRequirement> table = table(generate(new TreeMap<>(
                Map.of("a", SessionRequirement.NONE, "b", SessionRequirement.SESSION, "c", strict, "d", strict))));

        assertThat(table).containsOnlyKeys("a", "b", "c", "d");
        assertThat(table.get("a")).isEqualTo(ClerkRequirement.none());
        assertThat(table.get("b")).isEqualTo(ClerkRequirement.optional("<default>", null));
        assertThat(table.get("c")).isEqualTo(ClerkRequirement.required("partners", Teapot.class, "org:admin",
                "org:orders:delete", "export", "org:pro", Reverification.STRICT)).isSameAs(table.get("d"));
    }

    @Test
    void tableHoldsTheTokenTypesAndScopes() throws Exception {
        SessionRequirement machines = SessionRequirement.REQUIRE_SESSION
                .accepting(List.of(TokenType.OAUTH_TOKEN, TokenType.API_KEY), List.of("read", "write"));
        Map<String, ClerkRequirement> table = table(generate(new TreeMap<>(Map.of("a", machines, "b",
                SessionRequirement.SESSION.accepting(List.of(TokenType.M2M_TOKEN), List.of())))));

        assertThat(table.get("a").accepts()).containsExactlyInAnyOrder(TokenType.API_KEY, TokenType.OAUTH_TOKEN);
        assertThat(table.get("a").scopes()).containsExactlyInAnyOrder("read", "write");
        assertThat(table.get("b").accepts()).containsExactly(TokenType.M2M_TOKEN);
        assertThat(table.get("b").mode()).isEqualTo(Mode.OPTIONAL);
        assertThat(table.get("b").scopes()).isEmpty();
    }

    @Test
    void thousandDifferentEndpointsStayInSmallMethods() throws Exception {
        SortedMap<String, SessionRequirement> requirements = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            requirements.put("com.acme.resources.Resource" + i + "#method([java.lang.String])", new SessionRequirement(
                    Mode.REQUIRED, "", Optional.empty(), "", "org:orders:action" + i, "", "", Reverification.NONE));
        }
        byte[] bytes = generate(requirements);

        ClassNode generated = new ClassNode();
        new ClassReader(bytes).accept(generated, 0);
        assertThat(generated.methods).hasSize(10 + 2);
        // 8,000 bytes is where the JIT stops compiling; no instruction here is longer than 3 bytes.
        assertThat(generated.methods)
                .allSatisfy((MethodNode method) -> assertThat(method.instructions.size()).isLessThan(2_600));
        assertThat(table(bytes)).hasSize(1_000);
    }

    @Test
    void sameInputMakesTheSameClass() {
        SortedMap<String, SessionRequirement> requirements = new TreeMap<>(
                Map.of("x", SessionRequirement.SESSION, "y", SessionRequirement.REQUIRE_SESSION, "z", SessionRequirement.NONE));
        assertThat(generate(requirements)).isEqualTo(generate(new TreeMap<>(requirements)));
    }

    private static byte[] generate(SortedMap<String, SessionRequirement> requirements) {
        Map<String, byte[]> classes = new HashMap<>();
        new SessionFilterGenerator(classes::put).generate(new SessionFilter(NAME, Optional.empty(), requirements));
        return classes.values().iterator().next();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ClerkRequirement> table(byte[] bytes) throws Exception {
        Class<?> filter = new ClassLoader(SessionFilterGeneratorTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(NAME, bytes, 0, bytes.length);
            }
        }.define();
        EndpointRequirements endpoints = new EndpointRequirements();
        Method define = filter.getDeclaredMethod("define", EndpointRequirements.class);
        define.setAccessible(true);
        define.invoke(filter.getConstructor().newInstance(), endpoints);
        Field byMethodId = EndpointRequirements.class.getDeclaredField("byMethodId");
        byMethodId.setAccessible(true);
        return (Map<String, ClerkRequirement>) byMethodId.get(endpoints);
    }
}
