package io.quarkiverse.clerk.it;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine that tests can use where they are installed. */
final class Program {

    private Program() {
    }

    static Optional<File> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name).toFile())
                .filter(File::canExecute).findFirst();
    }
}
