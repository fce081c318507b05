package io.quarkiverse.clerk.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a reader is told to type. Each command is run by the gate, which is where it is looked for, or, if it is curl's, by
 * {@link CurlCommandsTest}.
 */
final class ShellCommands {

    private static final Pattern ASSIGNMENT = Pattern.compile("(?:export )?([A-Z_]+)=\\S+");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");
    private static final List<String> GATE = List.of("run", "new-application");

    private final String gate;
    private final String variables;

    ShellCommands() {
        String version = Page.of(Page.ROOT.resolve("pom.xml")).text()
                .replaceFirst("(?s).*<quarkus.version>([^<]*)<.*", "$1");
        gate = joined(GATE.stream().map(file -> Page.of(Page.ROOT.resolve(".ci").resolve(file)).text()))
                .replace("$version", version);
        variables = Page.of(Page.ROOT.resolve(
                "runtime/src/main/java/io/quarkiverse/clerk/runtime/config/ClerkVariables.java")).text();
    }

    /** The commands of a listing, each in one line, without comments. */
    static List<String> in(Snippet snippet) {
        List<String> commands = new ArrayList<>();
        String open = "";
        for (String line : joined(Stream.of(snippet.text())).lines().toList()) {
            String command = open + COMMENT.matcher(line).replaceAll("").strip();
            boolean quoted = command.chars().filter(c -> c == '\'').count() % 2 == 1;
            open = quoted ? command + ' ' : "";
            if (!quoted && !command.isEmpty() && !command.startsWith("#")) {
                commands.add(command);
            }
        }
        return commands;
    }

    private static String joined(Stream<String> texts) {
        return texts.map(text -> text.replaceAll("\\\\\\R\\s*", "")).reduce("", (a, b) -> a + "\n" + b);
    }

    boolean isRun(String command) {
        var assignment = ASSIGNMENT.matcher(command);
        if (assignment.matches()) {
            return variables.contains('"' + assignment.group(1) + '"');
        }
        return command.startsWith("curl ") || command.startsWith("cd ") || gate.contains(command);
    }
}
