package org.clusterreview.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program laid out as {@code ./run} lays it out, with one start recorded, so that each of the many starts of the
 * journeys costs a fraction of the first.
 */
final class Installed {

    /** Those of a start in a test; a record serves starts with the same options only. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx1g",
            // A test lives for a minute: what the second compiler would win is spent on compiling.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    private static final Map<String, Installed> KNOWN = new ConcurrentHashMap<>();

    private final Path jar;
    private final List<String> options;

    private Installed(Path jar, List<String> options) {
        this.jar = jar;
        this.options = options;
    }

    /** Lays an archive out where that has not been done yet in this process. */
    static Installed of(String archive) {
        return KNOWN.computeIfAbsent(archive, Installed::layOut);
    }

    /** The beginning of a command that starts the program. */
    List<String> command(Path home) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.add("-Dcluster-review.home=" + home);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    private static Installed layOut(String archive) {
        Path place = Path.of(archive).toAbsolutePath().resolveSibling("journeys-app");
        Path jar = place.resolve(Path.of(archive).getFileName());
        Path record = place.resolve("start.aot");
        List<String> options = new ArrayList<>(OPTIONS);
        run(List.of(
                java(), "-Djarmode=tools", "-jar", archive, "extract", "--force", "--destination", place.toString()));
        options.add("-XX:AOTCacheOutput=" + record);
        options.add("-Dspring.context.exit=onRefresh");
        run(new Installed(jar, options).command(place.resolve("home")));
        options = new ArrayList<>(OPTIONS);
        if (Files.exists(record)) {
            options.addAll(List.of("-XX:AOTCache=" + record, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        return new Installed(jar, options);
    }

    private static void run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "DB_URL",
                        "jdbc:h2:mem:first;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "PORT",
                        "0",
                        "DEMO",
                        "no"));
        try {
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end well: " + String.join(" ", command));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
