package io.quarkiverse.clerk.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Every listing of README and the documentation is one that has been compiled, parsed or run. */
class SnippetsTest {

    /** What is neither code of the reader's application nor a command: answers, logs, and other people's languages. */
    private static final Set<String> NOT_CHECKED = Set.of("", "text", "http", "html", "javascript");

    private static final ConfigurationModel CONFIGURATION = ConfigurationModel.ofTheClassPath();
    private static final ShellCommands SHELL = new ShellCommands();

    @TestFactory
    Stream<DynamicTest> listings() {
        return Page.all().stream().flatMap(page -> page.snippets().stream())
                .map(snippet -> dynamicTest(snippet.place() + " " + snippet.language(), () -> check(snippet)));
    }

    private void check(Snippet snippet) throws Exception {
        if (snippet.isSample()) {
            return;
        }
        switch (snippet.language()) {
            case "java" -> assertThat(JavaSnippets.compile(snippet.text())).isEmpty();
            case "properties" -> properties(snippet);
            case "xml" -> xml(snippet);
            case "shell", "bash" -> assertThat(ShellCommands.in(snippet)).isNotEmpty()
                    .allSatisfy(command -> assertThat(SHELL.isRun(command)).as(command).isTrue());
            case "json" -> assertThat(new ObjectMapper().readTree(snippet.text())).isNotNull();
            default -> assertThat(NOT_CHECKED).contains(snippet.language());
        }
    }

    private void properties(Snippet snippet) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(snippet.text()));
        assertThat(properties.stringPropertyNames()).isNotEmpty().allSatisfy(name -> {
            String property = name.replaceFirst("^%[\\w,-]+\\.", "");
            assertThat(CONFIGURATION.has(property)).as("there is a property " + property).isTrue();
            assertThat(properties.getProperty(name)).as(name).isNotBlank();
        });
    }

    private void xml(Snippet snippet) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Document document = builder.parse(new InputSource(new StringReader("<xml>" + snippet.text() + "</xml>")));
        NodeList dependencies = document.getElementsByTagName("dependency");
        assertThat(dependencies.getLength()).isPositive();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (text(dependency, "groupId").equals("io.quarkiverse.clerk")) {
                assertThat(artifacts()).contains(text(dependency, "artifactId"));
                assertThat(text(dependency, "version")).isIn("999-SNAPSHOT", "{project-version}");
            } else {
                assertThat(text(dependency, "groupId")).isIn("io.quarkus", "io.rest-assured");
                assertThat(dependency.getElementsByTagName("version").getLength()).as("the version of the BOM").isZero();
            }
        }
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent();
    }

    private static Stream<String> artifacts() throws IOException {
        try (Stream<Path> modules = Files.list(Page.ROOT)) {
            return modules.map(module -> module.resolve("pom.xml")).filter(Files::exists)
                    .map(pom -> Page.of(pom).text().replaceFirst("(?s).*?</parent>\\s*<artifactId>([^<]*)<.*", "$1")).toList()
                    .stream();
        }
    }
}
