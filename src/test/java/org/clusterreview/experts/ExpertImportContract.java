package org.clusterreview.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.ImportPreview.Change;
import org.clusterreview.experts.ImportPreview.Difference;
import org.clusterreview.experts.ImportPreview.FactChange;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.experts.workbook.EngagementRow;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.experts.workbook.ExpertTemplate;
import org.clusterreview.experts.workbook.FieldLevel;
import org.clusterreview.experts.workbook.RelationRow;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.OrganisationFixture;
import org.clusterreview.organisations.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class ExpertImportContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate LONG_AGO = LocalDate.of(2011, 9, 1);
    private static final LocalDate SOON = LocalDate.of(2019, 3, 31);

    @Autowired
    private ExpertImport imports;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Dictionaries dictionaries;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext beans;

    private final Viewer staff = Viewers.staff();
    private final String employer = "江夏测试学院 " + UUID.randomUUID();
    private final String earlier = "洪山测试研究所 " + UUID.randomUUID();

    private InputStream book(Someone... people) {
        return book(ExpertSheet.of(Stream.of(people).map(Someone::row).toList()));
    }

    private InputStream book(ExpertSheet sheet) {
        ExpertTemplate template = new ExpertTemplate(
                new ExpertForm(dictionaries.current(staff), TODAY), Texts.in(Locale.SIMPLIFIED_CHINESE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.write(out, "测试", sheet);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private ImportPreview preview(Someone... people) {
        return imports.preview(staff, "专家.xlsx", book(people));
    }

    private ImportPreview preview(Someone someone, List<StatedEngagement> past, List<StatedRelation> ties) {
        String name = someone.row().name();
        String mobile = someone.row().mobile();
        return imports.preview(
                staff,
                "专家.xlsx",
                book(new ExpertSheet(
                        List.of(someone.row()),
                        past.stream()
                                .map(stated -> new EngagementRow(0, name, mobile, stated))
                                .toList(),
                        ties.stream()
                                .map(stated -> new RelationRow(0, name, mobile, stated))
                                .toList(),
                        List.of())));
    }

    private static StatedEngagement employed(String organisation, Period period) {
        return new StatedEngagement(EngagementKind.EMPLOYED, organisation, "教授", period);
    }

    private static List<FactChange> changes(ImportPreview preview) {
        return preview.lines().getFirst().past().stream()
                .map(ImportPreview.Past::change)
                .toList();
    }

    private List<Period> periods(String organisation) {
        Expert expert = pool.search(staff, employer).getFirst();
        return pool.details(staff, expert.id()).orElseThrow().history().engagements().stream()
                .filter(engaged -> engaged.organisationName().equals(organisation))
                .map(engaged -> engaged.engagement().period())
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void the_example_is_taken_in_whole_and_the_second_time_changes_nothing() {
        ImportPreview first = imports.preview(staff, "专家.xlsx", ExampleBooks.experts());
        assertThat(first.faults()).isEmpty();
        assertThat(first.lines()).hasSize(162);
        if (first.canBeConfirmed()) {
            assertThat(imports.confirm(staff, first).orThrow()).isEqualTo(162);
        }

        ImportPreview second = imports.preview(staff, "专家.xlsx", ExampleBooks.experts());

        assertThat(second.count(Change.SAME)).isEqualTo(162);
        assertThat(codes(imports.confirm(staff, second))).containsExactly("expert.import.nothing");
    }

    @Test
    void a_preview_saves_nothing() {
        preview(Someone.named("方圆", employer));

        assertThat(pool.search(staff, employer)).isEmpty();
    }

    @Test
    void a_changed_row_shows_what_changes_with_personal_values_masked() {
        Someone someone = Someone.named("方圆", employer).withPhone("13900001111").withIdentity("110101190001011025");
        imports.confirm(staff, preview(someone)).orThrow();

        ImportPreview again = preview(someone.at(employer, "教授").withPhone("13900002222"));

        assertThat(again.lines()).singleElement().satisfies(line -> {
            assertThat(line.change()).isEqualTo(Change.CHANGED);
            assertThat(line.differences()).containsExactly(new Difference("phone", "139****1111", "139****2222"));
        });
        imports.confirm(staff, preview(someone.withPhone(Someone.aPhone()).withIdentity("110101190001011025")))
                .orThrow();
    }

    @Test
    void a_preview_names_the_kind_and_the_row_of_each_person() {
        Someone known = Someone.named("方圆", employer);
        imports.confirm(staff, preview(known)).orThrow();

        assertThat(preview(
                                Someone.named("新来", employer),
                                known,
                                known.called("方圆圆").withPhone(Someone.aPhone()))
                        .lines())
                .extracting(ImportPreview.Line::row, ImportPreview.Line::name, ImportPreview.Line::change)
                .containsExactly(
                        tuple(2, "新来", Change.ADDED), tuple(3, "方圆", Change.SAME), tuple(4, "方圆圆", Change.ADDED));
    }

    @Test
    void a_phone_of_somebody_else_makes_a_question_that_the_preview_tells() {
        Someone owner = Someone.named("方圆", employer);
        imports.confirm(staff, preview(owner)).orThrow();

        ImportPreview preview = preview(
                Someone.named("新来", employer),
                Someone.named("别人", employer).withPhone(owner.row().mobile()));

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.lines())
                .extracting(ImportPreview.Line::change, ImportPreview.Line::alike)
                .containsExactly(
                        tuple(Change.ADDED, List.of()),
                        tuple(
                                Change.ADDED,
                                List.of(new ImportPreview.Alike("方圆", employer, Set.of(Likeness.SAME_PHONE)))));
        imports.confirm(staff, preview).orThrow();
        assertThat(pool.search(staff, employer)).hasSize(3);
        assertThat(pool.search(staff, employer).stream().filter(expert -> !pool.isResolved(staff, expert.id())))
                .extracting(Expert::name)
                .containsExactlyInAnyOrder("方圆", "别人");
    }

    @Test
    void a_past_comes_in_with_the_form_and_the_second_time_changes_nothing() {
        Someone someone = Someone.named("方圆", employer);
        List<StatedEngagement> past = List.of(
                employed(employer, Period.since(SOON)),
                employed(earlier, Period.between(LONG_AGO, SOON)),
                new StatedEngagement(EngagementKind.BOARD, earlier + " 公司", "", Period.past(Optional.empty())));
        List<StatedRelation> ties = List.of(
                new StatedRelation(RelationKind.TEACHER, "李某", earlier, "博士", Period.until(LONG_AGO)),
                new StatedRelation(RelationKind.KIN, "王某", "", "", Period.open(Optional.empty())));
        ImportPreview first = preview(someone, past, ties);

        assertThat(first.faults()).isEmpty();
        assertThat(first.facts()).isEqualTo(5);
        imports.confirm(staff, first).orThrow();

        assertThat(periods(employer)).containsExactly(Period.since(SOON));
        assertThat(periods(earlier)).containsExactly(Period.between(LONG_AGO, SOON));
        assertThat(preview(someone, past, ties)).satisfies(second -> {
            assertThat(second.count(Change.SAME)).isEqualTo(1);
            assertThat(changes(second)).isEmpty();
            assertThat(second.canBeConfirmed()).isFalse();
        });
        assertThat(pool.search(staff, earlier)).extracting(Expert::name).containsExactly("方圆");
    }

    @Test
    void a_line_that_tells_better_corrects_and_one_that_is_left_out_stays_and_is_told() {
        Someone someone = Someone.named("方圆", employer);
        imports.confirm(staff, preview(someone, List.of(employed(earlier, Period.between(LONG_AGO, SOON))), List.of()))
                .orThrow();

        ImportPreview better =
                preview(someone, List.of(employed(earlier, Period.past(Optional.of(LONG_AGO)))), List.of());
        assertThat(changes(better)).containsExactly(FactChange.CORRECTED);
        imports.confirm(staff, better).orThrow();
        assertThat(periods(earlier)).containsExactly(Period.past(Optional.of(LONG_AGO)));

        ImportPreview other = preview(someone, List.of(employed(earlier + " 二", Period.until(SOON))), List.of());
        assertThat(changes(other)).containsExactly(FactChange.ADDED, FactChange.MISSING);
        imports.confirm(staff, other).orThrow();
        assertThat(periods(earlier)).hasSize(1);
        assertThat(periods(earlier + " 二")).hasSize(1);
    }

    @Test
    void a_form_without_a_past_takes_nothing_away() {
        Someone someone = Someone.named("方圆", employer);
        imports.confirm(staff, preview(someone, List.of(employed(earlier, Period.until(SOON))), List.of()))
                .orThrow();

        assertThat(preview(someone)).satisfies(again -> {
            assertThat(changes(again)).isEmpty();
            assertThat(again.canBeConfirmed()).isFalse();
        });
        assertThat(periods(earlier)).hasSize(1);
    }

    @Test
    void levels_of_fields_come_in_and_are_told_when_they_change() {
        Someone someone = Someone.named("方圆", employer);
        imports.confirm(staff, preview(someone)).orThrow();

        ImportPreview again = preview(someone.withLevel(FieldLevel.MAIN));

        assertThat(again.lines().getFirst().differences())
                .containsExactly(new Difference("fields", "W01:FAMILIAR", "W01:MAIN"));
        imports.confirm(staff, again).orThrow();
        assertThat(pool.search(staff, employer).getFirst().level("W01")).isEqualTo(FieldLevel.MAIN);
    }

    private ExpertSheet twoAtTwo(String one, String other) {
        Someone first = Someone.at(one);
        Someone second = Someone.at(other);
        List<EngagementRow> past = List.of(
                new EngagementRow(0, first.row().name(), first.row().mobile(), employed(one, Period.since(LONG_AGO))),
                new EngagementRow(0, second.row().name(), second.row().mobile(), employed(other, Period.since(SOON))),
                new EngagementRow(0, second.row().name(), second.row().mobile(), employed(one, Period.until(SOON))));
        List<RelationRow> ties = List.of(new RelationRow(
                0,
                second.row().name(),
                second.row().mobile(),
                new StatedRelation(RelationKind.KIN, "王某", one, "", Period.open(Optional.empty()))));
        return new ExpertSheet(List.of(first.row(), second.row()), past, ties, List.of());
    }

    private List<String> rows(List<Expert> people) {
        return people.stream()
                .flatMap(expert -> Stream.of("employment", "expert_relation")
                        .flatMap(table -> jdbc
                                .queryForList(
                                        "select * from " + table + " where expert_id = ? order by id",
                                        expert.id().value())
                                .stream()))
                .map(Object::toString)
                .toList();
    }

    @Test
    void the_same_form_changes_nothing_once_two_employers_are_one() {
        String own = OrganisationFixture.aName();
        ExpertSheet sheet = twoAtTwo("武汉" + own + "有限公司", "武汉" + own + "股份有限公司");
        List<Expert> people = pool.enterAll(staff, sheet, false, "名单").orThrow();
        OrganisationId one = people.getFirst().employer();
        OrganisationId kept = people.getLast().employer();
        List<String> before = rows(people);
        OrganisationFixture.same(beans, staff, one, kept, kept);

        ImportPreview again = imports.preview(staff, "专家.xlsx", book(sheet));
        pool.enterAll(staff, sheet, false, "名单").orThrow();

        assertThat(again.lines()).allSatisfy(line -> {
            assertThat(line.differences()).isEmpty();
            assertThat(line.past()).isEmpty();
            assertThat(line.change()).isEqualTo(Change.SAME);
        });
        assertThat(rows(people)).isEqualTo(before);
    }

    @Test
    void another_title_moves_nobody_whose_employer_was_found_to_be_another_one() {
        String own = OrganisationFixture.aName();
        ExpertSheet sheet = twoAtTwo("武汉" + own + "有限公司", "武汉" + own + "股份有限公司");
        List<Expert> people = pool.enterAll(staff, sheet, false, "名单").orThrow();
        OrganisationId one = people.getFirst().employer();
        OrganisationId kept = people.getLast().employer();
        List<String> before = rows(people);
        OrganisationFixture.same(beans, staff, one, kept, kept);

        Someone promoted = new Someone(sheet.experts().getFirst()).withLevel(FieldLevel.MAIN);
        pool.enter(staff, promoted.row(), false).orThrow();

        assertThat(rows(people)).isEqualTo(before);
        OrganisationFixture.takeBack(beans, staff, kept);
        assertThat(pool.find(staff, people.getFirst().id()).orElseThrow().employer())
                .isEqualTo(one);
    }

    @Test
    void two_employers_of_one_name_in_two_cities_are_two() {
        String hospital = "中心医院";
        Someone here = Someone.at(hospital).in("420100");
        Someone there = Someone.at(hospital).in("420500");
        ImportPreview first = preview(here, there);
        imports.confirm(staff, first).orThrow();

        assertThat(pool.search(staff, here.row().name()).getFirst().employer())
                .isNotEqualTo(pool.search(staff, there.row().name()).getFirst().employer());
        assertThat(preview(here, there).lines())
                .extracting(ImportPreview.Line::change)
                .containsExactly(Change.SAME, Change.SAME);
    }

    @Test
    void an_employer_in_other_brackets_is_the_same() {
        String firm = OrganisationFixture.aName();
        Someone someone = Someone.at("大信" + firm + "（湖北）有限公司");
        imports.confirm(staff, preview(someone)).orThrow();

        assertThat(preview(someone.at("大信" + firm + "(湖北)有限公司", "教授")).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.differences()).isEmpty());
    }

    @Test
    void a_confirmation_is_refused_once_somebody_alike_has_come() {
        Someone someone = Someone.at(employer);
        ImportPreview preview = preview(someone);
        pool.enter(staff, Someone.at(earlier).withPhone(someone.row().mobile()).row(), false)
                .orThrow();

        assertThat(codes(imports.confirm(staff, preview))).containsExactly("expert.import.changed");
    }

    @Test
    void a_confirmation_is_refused_once_the_pool_has_changed() {
        Someone someone = Someone.named("方圆", employer);
        ImportPreview preview = preview(someone);
        pool.enter(staff, someone.at(employer, "讲师").row(), false).orThrow();

        assertThat(codes(imports.confirm(staff, preview))).containsExactly("expert.import.changed");
    }

    @Test
    void the_empty_form_is_read_without_fault_and_holds_nothing_to_confirm() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        imports.writeTemplate(staff, form);

        ImportPreview preview = imports.preview(staff, "空.xlsx", new ByteArrayInputStream(form.toByteArray()));

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.canBeConfirmed()).isFalse();
    }

    @Test
    void only_staff_import() {
        assertThatThrownBy(() -> imports.preview(Viewers.auditor(), "专家.xlsx", book()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
