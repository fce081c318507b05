package io.quarkiverse.clerk.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The properties that there are: those of this extension and of the other extensions of this module's application. */
final class ConfigurationModel {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    /** What is fixed at build time is described in the deployment module, which no application has on its class path. */
    private static final Path REFERENCE = Page.PAGES.resolve("includes").resolve("quarkus-clerk.adoc");
    private static final Pattern REFERENCED = Pattern.compile("config_property_copy_button:\\+{3}([^+]+)\\+{3}");

    private static final Pattern MAP_KEY = Pattern.compile("\"[^\"]+\"");

    private final List<String> names;
    private final List<Pattern> patterns;

    private ConfigurationModel(List<String> names) {
        this.names = names;
        this.patterns = names.stream().map(ConfigurationModel::pattern).toList();
    }

    static ConfigurationModel ofTheClassPath() {
        List<String> names = new ArrayList<>();
        REFERENCED.matcher(Page.of(REFERENCE).text()).results().map(name -> name.group(1)).forEach(names::add);
        try {
            for (URL model : Collections.list(ConfigurationModel.class.getClassLoader().getResources(MODEL))) {
                try (InputStream stream = model.openStream()) {
                    collect(new ObjectMapper().readTree(stream), names);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConfigurationModel(names);
    }

    private static void collect(JsonNode node, List<String> names) {
        if (node.path("property").isTextual()) {
            names.add(node.get("property").asText());
        }
        node.forEach(child -> collect(child, names));
    }

    private static Pattern pattern(String name) {
        StringBuilder pattern = new StringBuilder();
        Matcher key = MAP_KEY.matcher(name);
        int end = 0;
        while (key.find()) {
            pattern.append(Pattern.quote(name.substring(end, key.start()))).append("(\"[^\"]+\"|[^.\"]+)");
            end = key.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(name.substring(end))).toString());
    }

    boolean has(String property) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(property).matches());
    }

    /** Whether there are properties below the name, such as {@code quarkus.clerk.webhooks}. */
    boolean hasGroup(String name) {
        return names.stream().anyMatch(property -> property.startsWith(name + "."));
    }
}
