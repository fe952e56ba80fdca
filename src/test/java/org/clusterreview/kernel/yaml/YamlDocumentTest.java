package org.clusterreview.kernel.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentTest {

    private static final YamlSchema SCHEMA = YamlSchema.of("""
            {"type": "object", "required": ["id", "items"], "additionalProperties": false,
             "properties": {
               "id": {"type": "string", "pattern": "^[a-z]+$"},
               "since": {"type": "string", "format": "date"},
               "items": {"type": "array", "minItems": 1, "items": {
                 "type": "object", "required": ["kind"], "additionalProperties": false,
                 "properties": {"kind": {"enum": ["soft", "hard"]}, "maximum": {"type": "integer", "minimum": 1}}}}}}
            """);

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void every_value_knows_its_line_and_column() {
        YamlDocument document = read("id: abc\nitems:\n  - kind: soft\n    maximum: 3\n");

        assertThat(document.position("/items/0/maximum")).isEqualTo(new YamlPosition(4, 14));
        assertThat(document.keyPosition("/items/0/maximum")).isEqualTo(new YamlPosition(4, 5));
        assertThat(document.position("/items/0/absent")).isEqualTo(document.position("/items/0"));
    }

    @Test
    void numbers_are_exact_and_equal_ones_have_one_canonical_form() {
        assertThat(CanonicalJson.of(
                        read("a: 0.10\nb: 1e2\nc: 100\nd: null\ne: true\n").canonical()))
                .isEqualTo("{\"a\":\"0.1\",\"b\":\"100\",\"c\":\"100\",\"d\":null,\"e\":true}");
    }

    @Test
    void a_date_stays_text() {
        assertThat(read("since: 2025-02-14\n").at("/since").stringValue()).isEqualTo("2025-02-14");
    }

    @Test
    void a_key_written_twice_is_reported() {
        assertThat(faultsOf("id: a\nid: b\n")).containsExactly(Fault.at("f.yaml", 2, 1, "", "yaml.key.twice", "id"));
    }

    @Test
    void aliases_are_refused() {
        assertThat(faultsOf("a: &x 1\nb: *x\n")).extracting(Fault::code).containsOnly("yaml.alias");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(faultsOf("a: 1\n---\nb: 1\n")).extracting(Fault::code).containsExactly("yaml.documents");
    }

    @Test
    void an_empty_text_is_refused() {
        assertThat(faultsOf("# nothing\n")).extracting(Fault::code).containsExactly("yaml.empty");
    }

    @Test
    void broken_indentation_is_reported_where_it_is() {
        assertThat(faultsOf("a:\n  b: 1\n c: 2\n"))
                .extracting(Fault::code, Fault::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("yaml.malformed", 3));
    }

    @Test
    void infinity_is_no_number() {
        assertThat(faultsOf("a: .inf\n")).extracting(Fault::code).containsExactly("yaml.number");
    }

    @Test
    void json_is_read_as_the_same_document_however_long_it_is() {
        String text = "{\n \"id\": \"abc\", \"items\": [1, 0.50, true, null, {\"a/b~\": \""
                + "x".repeat(YamlDocument.LONGEST) + "\"}]\n}";
        String shorter = text.replace("x".repeat(YamlDocument.LONGEST), "x");

        YamlDocument document = YamlDocument.readJson("f.json", text, faults).orElseThrow();

        assertThat(document.at("/items/4/a~1b~0").stringValue()).hasSize(YamlDocument.LONGEST);
        YamlDocument same = YamlDocument.readJson("f.json", shorter, faults).orElseThrow();
        assertThat(same.canonical()).isEqualTo(read(shorter).canonical());
        for (String pointer : List.of("", "/id", "/items", "/items/1", "/items/4", "/items/4/a~1b~0")) {
            assertThat(same.position(pointer)).isEqualTo(read(shorter).position(pointer));
            assertThat(same.keyPosition(pointer)).isEqualTo(read(shorter).keyPosition(pointer));
        }
        assertThat(faultsOf(text)).extracting(Fault::code).containsExactly("yaml.long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1, \"a\": 2}|yaml.key.twice",
                "{\"a\": 1e999999999}|yaml.number.long",
                "{\"a\": 1234567890123456789}|yaml.number.long",
                "{\"a\": NaN}|yaml.malformed",
                "{\"a\": 1,}|yaml.malformed",
                "{\"a\": &x 1, \"b\": *x}|yaml.malformed",
                "a: 1|yaml.malformed",
                "{} {}|yaml.documents",
                "` `|yaml.empty"
            })
    void json_is_refused_where_yaml_would_be(String text, String code) {
        assertThat(YamlDocument.readJson("f.json", text, faults)).isEmpty();
        assertThat(faults).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void json_without_an_end_to_its_depth_is_refused() {
        assertThat(YamlDocument.readJson("f.json", "[".repeat(1_000_000), faults))
                .isEmpty();
        assertThat(faults).extracting(Fault::code).containsExactly("yaml.malformed");
    }

    @Test
    void all_faults_against_the_schema_are_listed_in_the_order_of_the_text() {
        YamlDocument document = read("""
                id: ABC
                since: 2025-02-30
                extra: 1
                items:
                  - kind: medium
                  - maximum: 0
                """);

        assertThat(SCHEMA.check(document))
                .extracting(f -> f.line() + ":" + f.column() + " " + f.path() + " " + f.code() + " " + f.args())
                .containsExactly(
                        "1:5 id yaml.schema.pattern [^[a-z]+$]",
                        "2:8 since yaml.schema.format [date]",
                        "3:1 extra yaml.schema.additionalProperties [extra]",
                        "5:11 items[0].kind yaml.schema.enum [[\"soft\",\"hard\"]]",
                        "6:5 items[1] yaml.schema.required [kind]",
                        "6:14 items[1].maximum yaml.schema.minimum [1]");
    }

    private YamlDocument read(String text) {
        YamlDocument document = YamlDocument.read("f.yaml", text, faults).orElseThrow();
        assertThat(faults).isEmpty();
        return document;
    }

    private List<Fault> faultsOf(String text) {
        assertThat(YamlDocument.read("f.yaml", text, faults)).isEmpty();
        return faults;
    }
}
