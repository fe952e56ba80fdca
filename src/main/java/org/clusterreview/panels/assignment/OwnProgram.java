package org.clusterreview.panels.assignment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How this program starts itself once more, for work that must not be done in the same process. */
public final class OwnProgram {

    private OwnProgram() {}

    /**
     * @param mainClass starts it where it does not run from one jar
     * @param memory of the heap at most, such as {@code 2g}
     */
    public static List<String> command(String mainClass, String memory, String argument) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        boolean oneJar = classes.endsWith(".jar") && !classes.contains(System.getProperty("path.separator"));
        List<String> options = List.of(
                java,
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED");
        List<String> program = oneJar ? List.of("-jar", classes) : List.of("-cp", classes, mainClass);
        return Stream.of(options, program, List.of(argument))
                .flatMap(List::stream)
                .toList();
    }
}
