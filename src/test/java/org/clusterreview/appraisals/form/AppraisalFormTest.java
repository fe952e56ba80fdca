package org.clusterreview.appraisals.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.appraisals.form.FormItem.Part;
import org.clusterreview.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppraisalFormTest {

    private final AppraisalForm form = AppraisalForm.standard();

    private Map<String, Integer> full() {
        return form.items().stream().collect(Collectors.toMap(FormItem::id, FormItem::maximum));
    }

    private Map<String, Integer> with(String item, int points) {
        Map<String, Integer> given = new HashMap<>(full());
        given.put(item, points);
        return given;
    }

    private static List<String> codes(List<Violation> faults) {
        return faults.stream().map(Violation::code).toList();
    }

    @Test
    void the_headings_have_twenty_fifty_twenty_and_ten_points() {
        Map<Part, Integer> sums = form.items().stream()
                .collect(Collectors.groupingBy(FormItem::part, Collectors.summingInt(FormItem::maximum)));

        assertThat(sums)
                .containsOnly(
                        Map.entry(Part.ETHICS, 20),
                        Map.entry(Part.COMPETENCE, 50),
                        Map.entry(Part.DISCIPLINE, 20),
                        Map.entry(Part.INTEGRITY, 10));
        assertThat(form.maximum()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "100, EXCELLENT",
        "85, EXCELLENT",
        "84, GOOD",
        "65, GOOD",
        "64, QUALIFIED",
        "60, QUALIFIED",
        "59, UNQUALIFIED",
        "0, UNQUALIFIED"
    })
    void a_grade_begins_at_its_line(int points, Grade grade) {
        assertThat(form.lines().of(points)).isEqualTo(grade);
    }

    @Test
    void lines_fall_from_the_best_grade_down() {
        assertThatThrownBy(() -> new GradeLines(60, 65, 85)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_item_is_filled_in_within_its_range() {
        Map<String, Integer> wrong = with("material", 6);
        wrong.remove("losses");
        wrong.put("problems", -1);

        assertThat(form.faults(wrong, ""))
                .extracting(
                        Violation::path,
                        Violation::code,
                        violation -> violation.args().getFirst())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("material", "appraisal.points", 5),
                        org.assertj.core.groups.Tuple.tuple("problems", "appraisal.points", 15),
                        org.assertj.core.groups.Tuple.tuple("losses", "appraisal.points", 15));
    }

    @Test
    void points_taken_off_for_something_grave_are_explained() {
        assertThat(codes(form.faults(with("secrecy", 4), " "))).containsExactly("appraisal.remark.missing");
        assertThat(form.faults(with("secrecy", 4), "会后谈及他人意见")).isEmpty();
        assertThat(form.faults(with("material", 0), "")).isEmpty();
    }

    @Test
    void an_unqualified_expert_is_told_why() {
        Map<String, Integer> weak = new HashMap<>(full());
        List.of("opinions", "problems", "losses", "material").forEach(item -> weak.put(item, 0));

        assertThat(form.grade(weak)).isEqualTo(Grade.UNQUALIFIED);
        assertThat(codes(form.faults(weak, ""))).containsExactly("appraisal.remark.missing");
    }

    @Test
    void a_remark_has_an_end() {
        assertThat(codes(form.faults(full(), "长".repeat(2_001)))).containsExactly("appraisal.remark.long");
    }
}
