package io.quarkiverse.clerk.test.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.DeploymentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.ClerkRequest;
import io.quarkiverse.clerk.ClerkRequestOptions;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class SeveralResolversTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(One.class, Other.class))
            .assertException(failure -> assertThat(failure).isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("Only one ClerkOptionsResolver")
                    .hasMessageContaining(One.class.getName()).hasMessageContaining(Other.class.getName()));

    @Test
    void doesNotBuild() {
        fail("The application was built");
    }

    @ApplicationScoped
    static class One implements ClerkOptionsResolver {
        @Override
        public Uni<ClerkRequestOptions> resolve(ClerkRequest request) {
            return Uni.createFrom().item(ClerkRequestOptions.none());
        }
    }

    @ApplicationScoped
    static class Other extends One {
    }
}
