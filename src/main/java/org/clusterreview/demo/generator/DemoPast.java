package org.clusterreview.demo.generator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.experts.workbook.EngagementRow;
import org.clusterreview.experts.workbook.ExpertKind;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.RelationRow;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.kernel.csv.CsvRow;

/**
 * Invents what experts were and are tied to, and two records too many: the same person with a new phone, and another name
 * under a phone that somebody has.
 */
final class DemoPast {

    private final long seed;
    private final List<DemoExpert> experts;
    private final List<DemoApplication> applications;
    private final List<String> universities;
    private final List<EngagementRow> engagements = new ArrayList<>();
    private final List<RelationRow> relations = new ArrayList<>();

    DemoPast(long seed, List<DemoExpert> experts, List<DemoApplication> applications) {
        this.seed = seed;
        this.experts = experts;
        this.applications = applications;
        this.universities = DemoNames.rows("employers", "name", "kind", "city").stream()
                .filter(row -> row.text("kind").equals("university"))
                .map(row -> row.text("name"))
                .toList();
        int number = 0;
        for (DemoExpert expert : experts) {
            invent(expert, number);
            number++;
        }
        teacherAndStudent(experts.get(40), experts.get(41));
        teacherAndStudent(experts.get(62), experts.get(70));
    }

    List<EngagementRow> engagements() {
        return engagements;
    }

    List<RelationRow> relations() {
        return relations;
    }

    private void invent(DemoExpert expert, int number) {
        Chance chance = Chance.of(seed, "past", expert.id());
        ExpertRow row = expert.row();
        int since = chance.between(2004, 2022);
        LocalDate began = LocalDate.of(since, chance.between(1, 12), 1);
        if (number % 2 == 0) {
            add(row, EngagementKind.EMPLOYED, row.employer(), row.position().orElse(""), Period.since(began));
        }
        if (number % 3 == 0) {
            add(row, EngagementKind.EMPLOYED, other(chance, row), "", before(began, chance.between(2, 8)));
        }
        if (number % 7 == 3 && row.kind() == ExpertKind.TECHNICAL) {
            add(row, EngagementKind.PART_TIME, other(chance, row), "兼职教授", Period.since(began.plusYears(1)));
        }
        if (number % 16 == 9) {
            LocalDate retired = LocalDate.of(2023, 6, 30);
            add(row, EngagementKind.RETIRED, other(chance, row), "", Period.until(retired));
            add(row, EngagementKind.RE_EMPLOYED, row.employer(), "特聘专家", Period.since(retired.plusDays(1)));
        }
        if (row.kind() == ExpertKind.INVESTMENT && number % 4 == 1) {
            company(chance, row);
        }
    }

    /** A member enterprise on whose board he or she is or was, and an applicant that he or she advised. */
    private void company(Chance chance, ExpertRow row) {
        DemoApplication application = chance.of(applications);
        String member = application.members().getFirst().name();
        Period period = chance.between(0, 1) == 0
                ? Period.since(LocalDate.of(2024, 5, 1))
                : Period.between(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));
        add(row, EngagementKind.BOARD, member, "独立董事", period);
        add(row, EngagementKind.ADVISER, chance.of(applications).row().unit(), "产业顾问", Period.past(Optional.empty()));
        relations.add(new RelationRow(
                0,
                row.name(),
                row.mobile(),
                new StatedRelation(
                        RelationKind.JOINT_PROJECT,
                        "",
                        chance.of(applications).members().getLast().name(),
                        DemoData.MARK + "：产业链关键技术联合攻关",
                        Period.between(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31)))));
    }

    private void teacherAndStudent(DemoExpert teacher, DemoExpert student) {
        Period studies = Period.between(LocalDate.of(2001, 9, 1), LocalDate.of(2004, 6, 30));
        relations.add(tie(student.row(), RelationKind.TEACHER, teacher.row(), studies));
        relations.add(tie(teacher.row(), RelationKind.STUDENT, student.row(), studies));
    }

    private static RelationRow tie(ExpertRow of, RelationKind kind, ExpertRow to, Period period) {
        return new RelationRow(
                0, of.name(), of.mobile(), new StatedRelation(kind, to.name(), to.employer(), "博士研究生", period));
    }

    private void add(ExpertRow row, EngagementKind kind, String organisation, String post, Period period) {
        engagements.add(
                new EngagementRow(0, row.name(), row.mobile(), new StatedEngagement(kind, organisation, post, period)));
    }

    private String other(Chance chance, ExpertRow row) {
        return chance.of(universities.stream()
                .filter(name -> !name.equals(row.employer()))
                .toList());
    }

    private static Period before(LocalDate began, int years) {
        YearMonth last = YearMonth.from(began).minusMonths(1);
        return Period.between(began.minusYears(years), last.atEndOfMonth());
    }

    /** The records too many, of experts who sit on no panel. */
    List<ExpertRow> repeated() {
        ExpertRow moved = experts.get(experts.size() - 2).row();
        ExpertRow shared = experts.getLast().row();
        return List.of(
                repeated(moved, moved.name(), moved.employer(), "100%08d".formatted(experts.size() + 1), "161"),
                repeated(shared, anotherName(shared.name()), universities.getFirst(), shared.mobile(), "162"));
    }

    private String anotherName(String name) {
        Set<String> taken = new HashSet<>();
        experts.forEach(expert -> taken.add(expert.row().name()));
        Chance chance = Chance.of(seed, "repeated", name);
        List<CsvRow> given = DemoNames.rows("given_names", "name", "gender");
        String another = name;
        while (taken.contains(another)) {
            another = name.substring(0, 1) + chance.of(given).text("name");
        }
        return another;
    }

    private static ExpertRow repeated(ExpertRow of, String name, String employer, String mobile, String number) {
        return new ExpertRow(
                0,
                name,
                of.gender(),
                employer,
                of.position(),
                of.title(),
                of.kind(),
                of.fields(),
                of.levels(),
                of.city(),
                mobile,
                Optional.empty(),
                Optional.of("e" + number + "@example.com"));
    }
}
