package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFuzzTest {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));

    /** Each in a process of 256 MB; the time is only there so that a hang ends the test. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void mutilated_models_and_formulas_are_read_or_refused_within_256_megabytes(int seed)
            throws IOException, InterruptedException {
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
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(said).matches("(?s)[1-9]\\d* sound, [1-9]\\d* faulty\\s*");
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void a_tag_is_no_way_to_a_class() {
        for (String tag :
                List.of("!!java.io.File", "!!javax.script.ScriptEngineManager", "!<tag:yaml.org,2002:java.net.URL>")) {
            String text = ScoringFixtures.smallModel().replace("name: Quality", "name: " + tag + " /etc/passwd");

            assertThat(new ModelReader().read("tag.yaml", text)).satisfies(reading -> {
                if (reading instanceof ModelReading.Sound(var model, var whole, var canonical, var sha256)) {
                    assertThat(model.indicators().getFirst().name()).isEqualTo("/etc/passwd");
                }
            });
        }
    }
}
