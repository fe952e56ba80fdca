package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.workbook.Difference;
import org.clusterreview.applications.workbook.FieldChange;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class ImportContract {

    private static final String REVENUE = "总营业收入（亿元）2025年";
    private static final List<String> TABLES = List.of(
            "application",
            "application_revision",
            "application_import",
            "figure",
            "member_enterprise",
            "application_person",
            "organisation",
            "stored_file",
            "audit_entry");

    /** What one upload may need, whatever it holds: the file itself is at most 20 MB. */
    private static final long BOUND = 400L << 20;

    @Autowired
    private ApplicationImport imports;

    @Autowired
    private Applications applications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;

    @BeforeEach
    void open_a_track() {
        track = new ImportedTrack(beans);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }

    /** The faults of a file of which nothing may be saved, and after which the next good one is taken in. */
    private List<Fault> refused(InputStream file) {
        Map<String, Long> before = counts();
        ImportPreview preview = track.preview(file);
        assertThat(preview.isClean()).isFalse();
        assertThat(imports.confirm(track.organiser(), preview).violations())
                .extracting(Violation::code)
                .containsExactly("applications.import.faulty");
        assertThat(counts()).isEqualTo(before);
        assertThat(preview.faults()).allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("申报.xlsx");
            for (Locale language : Texts.LANGUAGES) {
                assertThat(Texts.in(language).get(fault)).doesNotContain("!", "{");
            }
        });
        assertThat(track.importExample(2)).hasSize(2);
        return preview.faults();
    }

    private List<Fault> refused(byte[] file) {
        return refused(new ByteArrayInputStream(file));
    }

    private static String text(Fault fault) {
        return Texts.in(Locale.SIMPLIFIED_CHINESE)
                .get(fault.code(), fault.args().toArray());
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void a_renamed_header_is_named_with_what_is_missing() {
        List<Fault> faults = refused(BadBooks.changed(sheet -> BadBooks.set(sheet, 1, REVENUE, "去年总收入")));

        assertThat(faults).extracting(Fault::code).contains("workbook.header.missing", "workbook.header.unknown");
        assertThat(faults).extracting(ImportContract::text).anyMatch(text -> text.contains(REVENUE));
    }

    @Test
    void a_text_where_a_number_belongs_is_named_by_row_column_and_value() {
        List<Fault> faults = refused(BadBooks.changed(sheet -> BadBooks.set(sheet, 3, REVENUE, "约一百亿元")));

        assertThat(faults).extracting(Fault::code, Fault::line).containsExactly(tuple("workbook.cell.notNumber", 3));
        assertThat(faults.getFirst().column()).isPositive();
        assertThat(text(faults.getFirst())).contains("约一百亿元", REVENUE, "亿元", "请只填数字");
    }

    @Test
    void a_cluster_that_stands_twice_is_named_with_both_rows() {
        List<Fault> faults = refused(BadBooks.changed(sheet ->
                BadBooks.set(sheet, 3, "集群名称", sheet.getRow(1).getCell(0).getStringCellValue())));

        assertThat(faults).extracting(Fault::code, Fault::line).contains(tuple("applications.cluster.twice", 3));
        assertThat(faults).extracting(ImportContract::text).anyMatch(text -> text.contains("第 2 行"));
    }

    @Test
    void a_place_that_does_not_exist_is_named_with_the_nearest_one() {
        List<Fault> faults = refused(BadBooks.changed(sheet -> BadBooks.set(sheet, 2, "市州", "武汉氏")));

        assertThat(faults).extracting(Fault::code, Fault::line).contains(tuple("workbook.cell.unknownNear", 2));
        assertThat(faults).extracting(ImportContract::text).anyMatch(text -> text.contains("是否应为“武汉市”"));
    }

    @Test
    void every_fault_is_reported_at_once_in_the_order_of_the_rows() {
        List<Fault> faults = refused(BadBooks.changed(sheet -> {
            BadBooks.set(sheet, 2, REVENUE, "很多");
            BadBooks.set(sheet, 2, "统一社会信用代码", "123");
            BadBooks.set(sheet, 3, "市州", "北京市");
        }));

        assertThat(faults.stream().map(Fault::line).toList()).isSorted();
        assertThat(faults)
                .extracting(Fault::code)
                .contains("workbook.cell.notNumber", "workbook.cell.creditCode", "workbook.cell.unknown");
    }

    @Test
    void the_faults_of_an_application_come_before_those_of_what_belongs_to_it() {
        List<Fault> faults = refused(BadBooks.changed(6, sheet -> {
            BadBooks.set(sheet, 2, "集群名称", "改了名的集群");
            BadBooks.set(sheet, 7, REVENUE, "很多");
        }));

        assertThat(faults.stream().map(fault -> fault.path().split("!", -1)[0]).distinct())
                .containsExactly("申报汇总", "成员企业", "相关人员");
    }

    @Test
    void a_hundred_thousand_rows_are_refused_within_bounded_memory() {
        byte[] file = BadBooks.rows(100_000);

        long needed = allocated(
                () -> assertThat(track.preview(new ByteArrayInputStream(file)).faults())
                        .extracting(Fault::code)
                        .contains("workbook.sheet.tooManyRows"));

        assertThat(needed).isLessThan(BOUND);
        assertThat(refused(file)).extracting(ImportContract::text).anyMatch(text -> text.contains("申报汇总"));
    }

    @Test
    void a_zip_bomb_is_refused_within_bounded_memory() {
        byte[] file = BadBooks.bomb(600);

        long needed = allocated(
                () -> assertThat(track.preview(new ByteArrayInputStream(file)).faults())
                        .extracting(Fault::code)
                        .containsExactly("workbook.file.bomb"));

        assertThat(needed).isLessThan(BOUND);
        assertThat(refused(file)).hasSize(1);
    }

    @Test
    void a_program_under_the_name_of_a_workbook_is_refused() {
        assertThat(refused(BadBooks.program())).extracting(Fault::code).containsExactly("workbook.file.program");
    }

    @Test
    void a_form_without_rows_is_refused() throws Exception {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        imports.template(track.organiser(), track.id(), empty);

        assertThat(refused(empty.toByteArray())).extracting(Fault::code).containsExactly("applications.import.empty");
    }

    @Test
    void the_shipped_example_is_taken_in_whole() {
        ImportPreview preview = track.preview(ExampleBooks.applications());
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.differences()).hasSize(36).allMatch(Difference.Added.class::isInstance);

        ImportSummary summary = imports.confirm(track.organiser(), preview).orThrow();

        assertThat(summary.added()).isEqualTo(36);
        assertThat(track.applications()).hasSize(36).allMatch(one -> one.formalState() == FormalState.PENDING);
    }

    @Test
    void a_second_import_shows_what_changed_and_makes_the_next_revision_of_that_alone() {
        track.importExample(2);
        ImportPreview preview = track.preview(BadBooks.changed(sheet -> {
            BadBooks.set(sheet, 2, "推荐单位", "另一个科技局");
            sheet.getRow(1).getCell(BadBooks.column(sheet, REVENUE)).setCellValue(345.6);
        }));

        Difference.Changed changed = preview.differences().stream()
                .filter(Difference.Changed.class::isInstance)
                .map(Difference.Changed.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(changed.changes())
                .extracting(FieldChange::field, FieldChange::after)
                .containsExactly(
                        tuple("recommender", Optional.of("另一个科技局")),
                        tuple("figure:revenue_total:2025", Optional.of("345.6")));
        assertThat(changed.changes()).allMatch(change -> change.before().isPresent());
        imports.confirm(track.organiser(), preview).orThrow();

        List<Application> now = track.applications();
        assertThat(now).extracting(Application::revision).containsExactly(2, 1);
        assertThat(applications.revisions(track.organiser(), now.getFirst().id()))
                .extracting(Revision::number)
                .containsExactly(2, 1);
    }

    /** The second row is of the same unit and field as the first. */
    private static InputStream ofOneUnit(String name) {
        return BadBooks.changed(sheet -> {
            BadBooks.copy(sheet, 2, 3);
            BadBooks.set(sheet, 3, "集群名称", name);
        });
    }

    private static String second() {
        List<String> names = new ArrayList<>();
        BadBooks.changed(sheet -> names.add(sheet.getRow(2).getCell(0).getStringCellValue()));
        return names.getFirst();
    }

    @Test
    void two_applications_of_a_unit_in_one_field_are_one_too_many() {
        assertThat(track.preview(ofOneUnit(second())).faults())
                .extracting(Fault::code, Fault::line)
                .containsExactly(tuple("applications.applicant.twice", 3));
    }

    @Test
    void two_clusters_of_a_unit_in_one_field_are_evaluated_each_under_its_name() {
        ImportedTrack evaluated = ImportedTrack.ofEvaluation(beans);
        ImportPreview preview = evaluated.preview(ofOneUnit(second()));
        assertThat(preview.faults()).isEmpty();
        imports.confirm(evaluated.organiser(), preview).orThrow();
        List<Application> before = evaluated.applications();

        ImportPreview other = evaluated.preview(BadBooks.changed(1, sheet -> BadBooks.set(sheet, 2, "集群名称", "另一集群")));

        assertThat(before).extracting(Application::revision).containsExactly(1, 1);
        assertThat(other.differences())
                .filteredOn(Difference.Added.class::isInstance)
                .hasSize(1);
        assertThat(other.differences())
                .filteredOn(Difference.Missing.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_preview_on_older_content_is_not_confirmed() {
        ImportPreview first = track.preview(ExampleBooks.applications(2));
        ImportPreview second = track.preview(ExampleBooks.applications(3));
        imports.confirm(track.organiser(), first).orThrow();

        assertThat(imports.confirm(track.organiser(), second).violations())
                .extracting(Violation::code)
                .containsExactly("applications.import.stale");
    }

    @Test
    void nothing_is_imported_from_the_panels_on() {
        ImportPreview preview = track.preview(ExampleBooks.applications(2));
        track.to(Stage.PANELS);

        assertThat(imports.confirm(track.organiser(), preview).violations())
                .extracting(Violation::code)
                .containsExactly("applications.import.late");
    }

    @Test
    void auditors_do_not_import() {
        assertThatThrownBy(
                        () -> imports.preview(Viewers.auditor(), track.id(), "申报.xlsx", ExampleBooks.applications(2)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_organisations_of_all_applications_are_registered_at_once() {
        long before = registrations();

        InputStream book = BadBooks.changed(5, sheet -> {
            for (int row = 2; row <= 6; row++) {
                BadBooks.set(sheet, row, "推荐单位", "科技局 " + UUID.randomUUID());
            }
        });
        imports.confirm(track.organiser(), track.preview(book)).orThrow();

        assertThat(registrations() - before).isOne();
    }

    private long registrations() {
        return jdbc.sql("select count(*) from audit_entry where type = 'organisations-registered'")
                .query(Long.class)
                .single();
    }
}
