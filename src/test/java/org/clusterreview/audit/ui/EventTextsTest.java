package org.clusterreview.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.Test;

class EventTextsTest {

    private static final Pattern TYPE = Pattern.compile("public String type\\(\\)\\s*\\{\\s*return \"([^\"]+)\";");

    private static Set<String> typesOfEvents() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = TYPE.matcher(Files.readString(file));
                while (matcher.find()) {
                    types.add(matcher.group(1));
                }
            }
        }
        return types;
    }

    @Test
    void every_event_has_a_name_in_both_languages() throws IOException {
        Set<String> types = typesOfEvents();

        assertThat(types).contains("account-opened");
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            assertThat(types)
                    .as("each needs a text audit.type.TYPE in %s", language)
                    .noneMatch(type -> texts.get("audit.type." + type).startsWith("!"));
        }
    }
}
