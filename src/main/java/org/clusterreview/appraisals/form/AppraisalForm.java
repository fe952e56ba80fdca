package org.clusterreview.appraisals.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.appraisals.form.FormItem.Part;
import org.clusterreview.kernel.Violation;

/**
 * The form of an appraisal (专家日常评价表): items with their points, and from which sum on a grade is reached.
 *
 * @param id names the form on every appraisal that was made by it
 * @param items in their order, each heading's together
 */
public record AppraisalForm(String id, List<FormItem> items, GradeLines lines) {

    public static final int REMARK_LENGTH = 2_000;

    public AppraisalForm {
        items = List.copyOf(items);
    }

    /**
     * 100 points: ethics 20, competence 50, discipline 20, integrity 10; excellent from 85, good from 65, qualified from 60.
     * Taken over from the form that pools of experts use after a meeting; no rule of the province names one.
     */
    public static AppraisalForm standard() {
        return new AppraisalForm(
                "daily-100",
                List.of(
                        new FormItem("avoidance", Part.ETHICS, 10, true),
                        new FormItem("no-forgery", Part.ETHICS, 5, true),
                        new FormItem("secrecy", Part.ETHICS, 5, true),
                        new FormItem("material", Part.COMPETENCE, 5, false),
                        new FormItem("opinions", Part.COMPETENCE, 10, false),
                        new FormItem("problems", Part.COMPETENCE, 15, false),
                        new FormItem("losses", Part.COMPETENCE, 15, false),
                        new FormItem("no-gross-fault", Part.COMPETENCE, 5, false),
                        new FormItem("attendance", Part.DISCIPLINE, 10, false),
                        new FormItem("in-person", Part.DISCIPLINE, 5, true),
                        new FormItem("on-time", Part.DISCIPLINE, 5, false),
                        new FormItem("integrity", Part.INTEGRITY, 10, true)),
                new GradeLines(85, 65, 60));
    }

    public int maximum() {
        return items.stream().mapToInt(FormItem::maximum).sum();
    }

    /** The sum of the points that are given. */
    public int total(Map<String, Integer> points) {
        return items.stream()
                .mapToInt(item -> points.getOrDefault(item.id(), 0))
                .sum();
    }

    public Grade grade(Map<String, Integer> points) {
        return lines.of(total(points));
    }

    /** What stands in the way of taking it: points that are missing or outside their range, and a remark that is owed. */
    public List<Violation> faults(Map<String, Integer> points, String remark) {
        List<Violation> faults = new ArrayList<>();
        for (FormItem item : items) {
            Optional<Integer> given = Optional.ofNullable(points.get(item.id()));
            if (given.filter(one -> one >= 0 && one <= item.maximum()).isEmpty()) {
                faults.add(Violation.at(item.id(), "appraisal.points", item.maximum()));
            }
        }
        if (remark.length() > REMARK_LENGTH) {
            faults.add(Violation.at("remark", "appraisal.remark.long", REMARK_LENGTH));
        }
        if (faults.isEmpty() && remark.isBlank() && owesRemark(points)) {
            faults.add(Violation.at("remark", "appraisal.remark.missing"));
        }
        return faults;
    }

    /** Whoever finds an expert unqualified, or takes points off for something grave, says why. */
    public boolean owesRemark(Map<String, Integer> points) {
        return grade(points) == Grade.UNQUALIFIED
                || items.stream()
                        .filter(FormItem::grave)
                        .anyMatch(item -> points.getOrDefault(item.id(), 0) < item.maximum());
    }
}
