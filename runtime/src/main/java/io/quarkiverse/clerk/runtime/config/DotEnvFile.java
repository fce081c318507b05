package io.quarkiverse.clerk.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables of Clerk in a {@code .env} file as front-end tools write it: {@code NAME=value}, with or without
 * {@code export} before and quotes around the value. Other variables are left to Quarkus.
 */
public final class DotEnvFile {

    private static final String PREFIX = "CLERK_";
    private static final String EXPORT = "export ";

    private DotEnvFile() {
    }

    /** @return the variables whose names start with {@code CLERK_}; empty if there is no such file */
    public static Map<String, String> read(Path file) {
        Map<String, String> variables = new HashMap<>();
        if (Files.isRegularFile(file)) {
            try {
                Files.readAllLines(file).forEach(line -> parse(line, variables));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read. Make it readable UTF-8, or remove it.",
                        e);
            }
        }
        return variables;
    }

    private static void parse(String line, Map<String, String> variables) {
        String text = line.strip();
        if (text.startsWith(EXPORT)) {
            text = text.substring(EXPORT.length()).strip();
        }
        int equals = text.indexOf('=');
        if (text.startsWith(PREFIX) && equals > 0) {
            variables.put(text.substring(0, equals).strip(), value(text.substring(equals + 1).strip()));
        }
    }

    private static String value(String text) {
        if (!text.isEmpty() && (text.charAt(0) == '"' || text.charAt(0) == '\'')) {
            int end = text.indexOf(text.charAt(0), 1);
            if (end > 0) {
                return text.substring(1, end).replace("\\n", "\n");
            }
        }
        int comment = text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).strip();
    }
}
