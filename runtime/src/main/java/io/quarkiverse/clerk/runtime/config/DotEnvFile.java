package io.quarkiverse.clerk.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of Clerk in a {@code .env} file as front-end tools write it: {@code NAME=value}, with or without
 * {@code export} before and quotes around the value, which may then have several lines. Other variables are left to Quarkus.
 */
public final class DotEnvFile {

    private static final String PREFIX = "CLERK_";
    private static final Pattern VARIABLE = Pattern.compile("^[ \\t]*(?:export[ \\t]+)?(?<name>\\w+)[ \\t]*=[ \\t]*"
            + "(?:\"(?<escaped>[^\"]*)\"|'(?<literal>[^']*)'|(?<plain>[^\\r\\n]*))", Pattern.MULTILINE);

    private DotEnvFile() {
    }

    /** @return the variables whose names start with {@code CLERK_}; empty if there is no such file */
    public static Map<String, String> read(Path file) {
        Map<String, String> variables = new HashMap<>();
        if (Files.isRegularFile(file)) {
            try {
                // All variables are matched, so that a line within quotes is not taken for one.
                Matcher variable = VARIABLE.matcher(Files.readString(file));
                while (variable.find()) {
                    if (variable.group("name").startsWith(PREFIX)) {
                        variables.put(variable.group("name"), value(variable));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read. Make it readable UTF-8, or remove it.",
                        e);
            }
        }
        return variables;
    }

    private static String value(Matcher variable) {
        if (variable.group("escaped") != null) {
            return variable.group("escaped").replace("\\n", "\n");
        }
        if (variable.group("literal") != null) {
            return variable.group("literal");
        }
        String text = variable.group("plain");
        int comment = text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }
}
