package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Figure.Source;
import org.clusterreview.applications.FigureDifference.Effect;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class FigureImportContract {

    private static final FigureYear TOTAL = new FigureYear("revenue_total", 2025);
    private static final FigureYear PATENTS = new FigureYear("invention_patents", 2025);
    private static final List<String> TABLES = List.of("figure", "figure_import", "stored_file", "audit_entry");

    @Autowired
    private FigureImport imports;

    @Autowired
    private Figures figures;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private Applications applications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Viewer staff;
    private Application first;
    private Application second;

    @BeforeEach
    void import_two_applications() {
        track = new ImportedTrack(beans);
        staff = track.person(Role.STAFF);
        List<Application> imported = track.importExample(2);
        first = imported.getFirst();
        second = imported.getLast();
    }

    private FigurePreview preview(Viewer viewer, String... rows) {
        String text = "集群名称,指标,年份,数值\n" + String.join("\n", rows) + "\n";
        return imports.preview(
                viewer, track.id(), "平台.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(Application application, String item, String value) {
        return application.name() + "," + item + ",2025," + value;
    }

    private Outcome<Integer> confirm(FigurePreview preview) {
        return imports.confirm(staff, preview, new Receipt(Optional.of("科创平台"), Optional.of(LocalDate.EPOCH)));
    }

    private Figure holding(Application of, FigureYear which) {
        return applications.figures(staff, of.id()).stream()
                .filter(figure ->
                        figure.item().equals(which.item()) && figure.year().equals(Optional.of(which.year())))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void every_value_is_shown_against_the_one_that_holds_before_anything_is_saved() {
        BigDecimal declared = holding(first, TOTAL).value();
        Map<String, Long> before = counts();

        FigurePreview preview = preview(
                staff,
                row(first, "总营业收入", declared.add(BigDecimal.TEN).toPlainString()),
                row(second, "总营业收入", holding(second, TOTAL).value().toPlainString()),
                "外地某集群,总营业收入,2025,1");

        assertThat(preview.isClean()).isTrue();
        assertThat(preview.differences())
                .extracting(FigureDifference::application, FigureDifference::effect)
                .containsExactly(tuple(first.id(), Effect.CHANGED), tuple(second.id(), Effect.CONFIRMED));
        assertThat(preview.skipped()).containsExactly("外地某集群");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void the_platforms_value_holds_before_a_declaration_and_after_a_word_of_staff_never() {
        figures.correct(staff, second.id(), TOTAL, new BigDecimal("777"), "审计报告")
                .orThrow();

        assertThat(confirm(preview(staff, row(first, "总营业收入", "555.5"), row(second, "总营业收入", "556")))
                        .orThrow())
                .isEqualTo(2);

        assertThat(holding(first, TOTAL))
                .isEqualTo(new Figure("revenue_total", Optional.of(2025), new BigDecimal("555.5"), Source.PLATFORM));
        assertThat(holding(second, TOTAL).value()).isEqualByComparingTo("777");
        assertThat(figures.history(staff, first.id()).stream()
                        .filter(one -> one.figure().source() == Source.PLATFORM))
                .extracting(FigureRecord::reason, FigureRecord::superseded)
                .containsExactly(tuple("平台.csv", false));
        assertThat(jdbc.sql("select received_from, recorded from figure_import where track_id = ?")
                        .param(track.id().value())
                        .query((row, i) -> row.getString(1) + row.getInt(2))
                        .list())
                .containsExactly("科创平台2");

        figures.verify(staff, first.id(), TOTAL, holding(first, TOTAL).value(), "已核对")
                .orThrow();
        assertThat(holding(first, TOTAL).source()).isEqualTo(Source.VERIFIED);
    }

    @Test
    void a_second_file_supersedes_the_first_and_the_same_once_more_is_no_news() {
        confirm(preview(staff, row(first, "总营业收入", "555.5"))).orThrow();

        FigurePreview again = preview(staff, row(first, "总营业收入", "555.50"));
        assertThat(again.news()).isEmpty();
        assertThat(confirm(again).orThrow()).isZero();
        confirm(preview(staff, row(first, "总营业收入", "560"))).orThrow();

        assertThat(holding(first, TOTAL).value()).isEqualByComparingTo("560");
        assertThat(figures.history(staff, first.id()).stream()
                        .filter(one -> one.figure().source() == Source.PLATFORM))
                .extracting(one -> one.figure().value(), FigureRecord::superseded)
                .containsExactlyInAnyOrder(tuple(new BigDecimal("560"), false), tuple(new BigDecimal("555.5"), true));
    }

    @Test
    void with_one_fault_nothing_of_the_file_is_saved() {
        Map<String, Long> before = counts();

        FigurePreview preview = preview(staff, row(first, "总营业收入", "555.5"), row(second, "企业总数", "12.5"));

        assertThat(preview.faults()).extracting(Fault::code).contains("figure.integer");
        assertThat(codes(confirm(preview))).containsExactly("applications.import.faulty");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void a_preview_on_older_figures_is_not_confirmed() {
        FigurePreview preview = preview(staff, row(first, "总营业收入", "555.5"));
        figures.verify(staff, first.id(), PATENTS, holding(first, PATENTS).value(), "已核对")
                .orThrow();

        assertThat(codes(confirm(preview))).containsExactly("applications.import.stale");
    }

    @Test
    void a_file_without_a_figure_of_the_track_is_refused() {
        assertThat(preview(staff, "外地某集群,总营业收入,2025,1").faults())
                .extracting(Fault::code)
                .containsExactly("platform.empty");
    }

    @Test
    void a_decision_is_open_again_when_the_platform_says_otherwise() {
        track.advance();
        checks.decide(staff, first.id(), FormalState.RETURNED, "请补正", Optional.empty())
                .orThrow();

        confirm(preview(staff, row(first, "总营业收入", "99999"))).orThrow();

        assertThat(track.applications().getFirst().formalState()).isEqualTo(FormalState.PENDING);
    }

    @Test
    void nothing_is_imported_from_the_panels_on() {
        FigurePreview preview = preview(staff, row(first, "总营业收入", "555.5"));
        track.to(Stage.PANELS);

        assertThat(codes(confirm(preview))).containsExactly("applications.change.late");
    }

    @Test
    void to_who_has_a_tie_an_application_is_as_if_it_were_not_in_the_track() {
        track.advance();
        Viewer tied = Tie.staffTiedTo(beans, first);

        FigurePreview preview = preview(tied, row(first, "总营业收入", "555.5"), row(second, "总营业收入", "556"));

        assertThat(preview.skipped()).containsExactly(first.name());
        assertThat(preview.differences())
                .extracting(FigureDifference::application)
                .containsExactly(second.id());
    }

    @Test
    void auditors_do_not_import() {
        assertThatThrownBy(() -> preview(Viewers.auditor(), row(first, "总营业收入", "1")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
