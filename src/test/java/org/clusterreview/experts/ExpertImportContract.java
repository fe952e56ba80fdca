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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.ImportPreview.Change;
import org.clusterreview.experts.ImportPreview.Difference;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertTemplate;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class ExpertImportContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Autowired
    private ExpertImport imports;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Dictionaries dictionaries;

    private final Viewer staff = Viewers.staff();
    private final String employer = "江夏测试学院 " + UUID.randomUUID();

    private InputStream book(Someone... people) {
        ExpertTemplate template = new ExpertTemplate(
                new ExpertForm(dictionaries.current(staff), TODAY), Texts.in(Locale.SIMPLIFIED_CHINESE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.write(out, "测试", Stream.of(people).map(Someone::row).toList());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private ImportPreview preview(Someone... people) {
        return imports.preview(staff, "专家.xlsx", book(people));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void the_example_is_taken_in_whole_and_the_second_time_changes_nothing() {
        ImportPreview first = imports.preview(staff, "专家.xlsx", ExampleBooks.experts());
        assertThat(first.faults()).isEmpty();
        assertThat(first.lines()).hasSize(160);
        if (first.canBeConfirmed()) {
            assertThat(imports.confirm(staff, first).orThrow()).isEqualTo(160);
        }

        ImportPreview second = imports.preview(staff, "专家.xlsx", ExampleBooks.experts());

        assertThat(second.count(Change.SAME)).isEqualTo(160);
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
