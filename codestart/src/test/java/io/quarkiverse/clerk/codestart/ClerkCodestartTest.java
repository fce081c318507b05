package io.quarkiverse.clerk.codestart;

import static io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog.Language.JAVA;
import static io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog.Language.KOTLIN;
import static io.quarkus.devtools.testing.SnapshotTesting.checkContains;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog.Language;
import io.quarkus.devtools.testing.codestarts.QuarkusCodestartTest;

/** What a new project has when it is created with the extension. {@code -Dsnap} writes the expectations anew. */
class ClerkCodestartTest {

    private static final String VERSION = System.getProperty("project.version");

    @RegisterExtension
    static final QuarkusCodestartTest PROJECT = QuarkusCodestartTest.builder()
            .extensionCatalog(ExtensionCatalogs.withClerk())
            .quarkusCodestartCatalog(ExtensionCatalogs.codestarts())
            .extension(ExtensionCatalogs.clerk().getArtifact())
            .languages(JAVA, KOTLIN)
            .build();

    @Test
    void descriptorNamesTheCodestart() {
        assertThat(ExtensionCatalogs.clerk().getMetadata().get("codestart")).isEqualTo(Map.of(
                "name", "clerk",
                "languages", List.of("java", "kotlin"),
                "artifact", "io.quarkiverse.clerk:quarkus-clerk-codestart::jar:" + VERSION));
    }

    @Test
    void sources() throws Throwable {
        PROJECT.checkGeneratedSource("org.acme.AccountResource");
        PROJECT.checkGeneratedTestSource("org.acme.AccountResourceTest");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = { "JAVA", "KOTLIN" })
    void dependenciesHaveTheVersionOfTheExtension(Language language) throws Throwable {
        PROJECT.assertThatGeneratedFile(language, "pom.xml")
                .satisfies(checkContains("<artifactId>quarkus-clerk</artifactId>\n            <version>" + VERSION + "<"))
                .satisfies(checkContains("<artifactId>quarkus-clerk-testing</artifactId>\n            <version>" + VERSION
                        + "</version>\n            <scope>test<"));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = { "JAVA", "KOTLIN" })
    void readmeSaysWhereToSignIn(Language language) throws Throwable {
        PROJECT.assertThatGeneratedFile(language, "README.md")
                .satisfies(checkContains("http://localhost:4010/sign-in?redirect_url=http://localhost:8080/account"));
        PROJECT.assertThatGeneratedFile(language, "src/main/resources/application.properties")
                .hasContent("%dev.quarkus.clerk.devservices.port=4010");
    }
}
