package org.clusterreview.kernel.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class YamlEditTest {

    private static final String TEXT = """
            # a comment
            name: 规划定位   # stays
            note: "quoted: \\"yes\\""
            single: 'it''s'
            list: [1, 2.50, {a: 3, b: 甲}]   # and this
            block:
              - plain text, with a comma
              - |
                folded
            last: 5""";

    private static String changed(String pointer, JsonNode value) {
        return YamlEdit.replaced(TEXT, pointer, value).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name       | 规划定位   # | 服务体系   #",
                "/note       | \"quoted: \\\"yes\\\"\" | 服务体系",
                "/single     | 'it''s' | 服务体系",
                "/list/2/b   | b: 甲 | b: 服务体系",
                "/block/0    | plain text, with a comma | 服务体系",
            })
    void a_text_is_exchanged_where_it_stands(String pointer, String before, String after) {
        assertThat(changed(pointer, YamlEdit.text("服务体系"))).isEqualTo(TEXT.replace(before, after));
    }

    @Test
    void a_number_keeps_the_places_it_is_written_with() {
        assertThat(changed("/list/1", YamlEdit.number(new BigDecimal("0.750"))))
                .isEqualTo(TEXT.replace("2.50", "0.750"));
        assertThat(changed("/last", YamlEdit.number(new BigDecimal("1E+2"))))
                .isEqualTo(TEXT.replace("last: 5", "last: 100"));
    }

    @ParameterizedTest
    @CsvSource({"true", "12", "null", "'a: b'", "'# x'", "'[x]'", "''", "' x'", "'a \"b\"'", "~", "no", "'*a'"})
    void a_text_that_would_read_as_something_else_is_quoted(String text) {
        String edited = changed("/list/2/b", YamlEdit.text(text));

        assertThat(YamlDocument.read("", edited, new ArrayList<>()))
                .map(d -> d.at("/list/2/b").stringValue())
                .contains(text);
        assertThat(edited).contains("# and this");
    }

    @Test
    void what_is_not_one_value_in_one_line_is_left_alone() {
        assertThat(YamlEdit.replaced(TEXT, "/block/1", YamlEdit.text("x"))).isEmpty();
        assertThat(YamlEdit.replaced(TEXT, "/list", YamlEdit.text("x"))).isEmpty();
        assertThat(YamlEdit.replaced(TEXT, "/nothing", YamlEdit.text("x"))).isEmpty();
        assertThat(YamlEdit.replaced("a: [", "/a", YamlEdit.text("x"))).isEmpty();
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scoring-models"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    /** Every number and text of every shipped file, one after the other. */
    @ParameterizedTest
    @MethodSource("shipped")
    void any_value_of_a_shipped_model_can_be_changed_and_nothing_else_changes(Path file) throws IOException {
        String text = Files.readString(file);
        JsonNode tree =
                YamlDocument.read("", text, new ArrayList<>()).orElseThrow().tree();
        for (String pointer : values(tree, "")) {
            JsonNode old = tree.at(pointer);
            JsonNode value = old.isNumber() ? YamlEdit.number(new BigDecimal("7.25")) : YamlEdit.text("改过的：值, 一");
            Optional<String> edited = YamlEdit.replaced(text, pointer, value);

            assertThat(edited).as(pointer).isPresent();
            List<String> before = text.lines().toList();
            List<String> after = edited.get().lines().toList();
            assertThat(after).hasSameSizeAs(before);
            long different = 0;
            for (int i = 0; i < before.size(); i++) {
                different += before.get(i).equals(after.get(i)) ? 0 : 1;
            }
            assertThat(different).as(pointer).isEqualTo(1);
        }
    }

    private static List<String> values(JsonNode node, String pointer) {
        List<String> result = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            result.addAll(values(node.get(i), pointer + "/" + i));
        }
        node.properties().forEach(e -> result.addAll(values(e.getValue(), pointer + "/" + e.getKey())));
        if (node.isNumber() || node.isString()) {
            result.add(pointer);
        }
        return result;
    }
}
