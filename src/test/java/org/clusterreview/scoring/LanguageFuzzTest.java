package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFuzzTest {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));

    /** Each in a process of 256 MB; the time is only there so that a hang ends the test. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void mutilated_models_and_formulas_are_read_or_refused_within_256_megabytes(int seed, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LanguageFuzz.class.getName(),
                        String.valueOf(seed),
                        LONG ? "20000" : "800")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(LONG ? 60 : 10, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(said).content().matches("(?s)[1-9]\\d* sound, [1-9]\\d* faulty\\s*");
        assertThat(process.exitValue()).isZero();
    }
}
