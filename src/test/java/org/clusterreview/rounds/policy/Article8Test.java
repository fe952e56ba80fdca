package org.clusterreview.rounds.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sub-items of Article 8 as published, beside the rules that carry them. */
class Article8Test {

    private static final Policy POLICY = PolicyReader.shipped("hubei-2025-recognition");
    private static final Pattern GROUP = Pattern.compile("\\(([一二三四])\\)(.+)");
    private static final Pattern SUB_ITEM = Pattern.compile("([0-9]+)\\.(.+)");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void every_clause_of_a_sub_item_is_carried_by_its_rules(String article, List<String> ruleIds, String words) {
        assertThat(ruleIds).as("rules of %s", article).isNotEmpty();
        List<String> carried =
                rulesOf(article).flatMap(rule -> clauses(rule.text()).stream()).toList();
        assertThat(new TreeSet<>(carried)).isEqualTo(new TreeSet<>(clauses(words)));
    }

    static Stream<Arguments> every_clause_of_a_sub_item_is_carried_by_its_rules() {
        return subItems().entrySet().stream()
                .map(item -> Arguments.of(
                        item.getKey(), rulesOf(item.getKey()).map(Rule::id).toList(), item.getValue()));
    }

    @Test
    void there_are_ten_sub_items_and_no_rule_refers_to_another() {
        assertThat(subItems()).hasSize(10);
        assertThat(POLICY.conditions().stream().map(c -> c.rule().article()).distinct())
                .containsExactlyElementsOf(subItems().keySet());
    }

    @Test
    void the_groups_have_the_names_of_the_article() {
        assertThat(POLICY.conditions().stream().map(c -> c.group().zh()).distinct())
                .containsExactly("产业结构合理", "创新能力强劲", "服务体系完善", "发展环境优良");
    }

    private static Stream<Rule> rulesOf(String article) {
        return POLICY.conditions().stream()
                .map(Condition::rule)
                .filter(rule -> rule.article().equals(article));
    }

    private static List<String> clauses(String words) {
        return Arrays.stream(words.split("[,。;]")).filter(s -> !s.isBlank()).toList();
    }

    private static Map<String, String> subItems() {
        Map<String, String> items = new LinkedHashMap<>();
        String group = "";
        for (String line : text().lines().toList()) {
            Matcher heading = GROUP.matcher(line);
            Matcher item = SUB_ITEM.matcher(line);
            if (heading.matches()) {
                group = heading.group(1);
            } else if (item.matches()) {
                items.put("第八条(" + group + ")" + item.group(1), item.group(2));
            }
        }
        return items;
    }

    private static String text() {
        try (InputStream in = Article8Test.class.getResourceAsStream("/golden/regulation/article-8.txt")) {
            if (in == null) {
                throw new IllegalStateException("article-8.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
