package org.clusterreview.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path CATALOGUES = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern ASKED =
            Pattern.compile("(?:getTranslation|Violation\\.of|new Count|new Blocker|Violation\\.at\\([^,;()]+,)\\(?\\s*"
                    + "\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");
    private static final Pattern LITERAL =
            Pattern.compile("[\"'`]([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)*\\.?)[\"'`$]");

    private static Properties catalogue(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(CATALOGUES.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(catalogue("translations_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        catalogue("translations.properties").stringPropertyNames());
    }

    @Test
    void no_key_stands_twice() throws IOException {
        for (String file : List.of("translations.properties", "translations_en.properties")) {
            List<String> keys = Files.readAllLines(CATALOGUES.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_text_takes_its_arguments() throws IOException {
        for (Locale locale : Texts.LANGUAGES) {
            Texts texts = Texts.in(locale);
            for (String key : catalogue("translations.properties").stringPropertyNames()) {
                assertThat(texts.get(key, 1, 2, 3, 4, 5, 6)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void both_languages_use_the_same_arguments() throws IOException {
        Properties chinese = catalogue("translations.properties");
        Properties english = catalogue("translations_en.properties");
        for (String key : chinese.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length)
                    .as(key)
                    .isEqualTo(new MessageFormat(chinese.getProperty(key)).getFormatsByArgumentIndex().length);
        }
    }

    @Test
    void every_key_is_used() throws IOException {
        TreeSet<String> literals = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("frontend"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(TextsTest::isSource).toList()) {
                    Matcher matcher = LITERAL.matcher(Files.readString(file));
                    while (matcher.find()) {
                        literals.add(matcher.group(1));
                    }
                }
            }
        }

        assertThat(catalogue("translations.properties").stringPropertyNames().stream()
                        .filter(key -> !isUsed(key, literals)))
                .isEmpty();
    }

    /** Where the code asks for a text by a whole key, and not by a prefix to which it adds a name. */
    @Test
    void every_text_that_is_asked_for_by_its_key_exists() throws IOException {
        Properties chinese = catalogue("translations.properties");
        TreeSet<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(TextsTest::isSource).toList()) {
                Matcher asked = ASKED.matcher(Files.readString(file));
                while (asked.find()) {
                    if (!chinese.containsKey(asked.group(1))) {
                        unknown.add(asked.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static boolean isSource(Path file) {
        String path = file.toString();
        return (path.endsWith(".java") || path.endsWith(".ts"))
                && !path.contains("generated")
                && !path.contains("node_modules");
    }

    /** Used as it stands, or by a prefix to which the code adds a name. */
    private static boolean isUsed(String key, TreeSet<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }
}
