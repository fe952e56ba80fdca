package org.clusterreview.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as a process of its own, with a home of its own, on a free port of the loopback. */
final class Program implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(https?://127\\.0\\.0\\.1:\\d+/)(setup/\\S+)?");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();
    private final String address;

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.address = awaited(false).group(1);
    }

    /** @param settings environment beside an empty home, a free port and no demonstration data */
    static Program start(Path home, Map<String, String> settings) {
        String archive = System.getProperty("program", "target/cluster-review.jar");
        return start(Installed.of(archive).command(home), settings);
    }

    /** A build as it is run in use. @param options of Java, beside those of a test */
    static Program start(String jar, Path home, Map<String, String> settings, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Dcluster-review.home=" + home));
        command.addAll(options);
        command.addAll(List.of("-jar", jar));
        return start(command, settings);
    }

    private static Program start(List<String> command, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PORT", "0", "DEMO", "no", "SESSION_IDLE", "2h"));
        builder.environment().putAll(settings);
        try {
            return new Program(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the process has used of processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    String address() {
        return address;
    }

    /** The one-time link that the program prints while it has no account. */
    String setupLink() {
        return awaited(true).group();
    }

    /** Keeps reading, so that the program never waits for its output to be taken. */
    void drain() {
        Thread.ofVirtual().start(() -> output.lines().forEach(said::add));
    }

    /** Ends the program as a power cut would: nothing is closed, nothing flushed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Matcher awaited(boolean withSetup) {
        Thread impatient = Thread.ofVirtual().start(this::endWhereItSaysNothing);
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                Optional<Matcher> found = Optional.of(ADDRESS.matcher(line))
                        .filter(matcher -> matcher.find() && withSetup == (matcher.group(2) != null));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            impatient.interrupt();
        }
        throw new IllegalStateException("the program ended: " + String.join("\n", said));
    }

    /** A line that never comes would be waited for without an end. */
    private void endWhereItSaysNothing() {
        try {
            Thread.sleep(PATIENCE);
            process.destroyForcibly();
        } catch (InterruptedException said) {
            Thread.currentThread().interrupt();
        }
    }
}
