package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Figure.Source;
import org.clusterreview.applications.Finding.Verdict;
import org.clusterreview.applications.workbook.FigureYear;
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
abstract class MaterialContract {

    private static final FigureYear TOTAL = new FigureYear("revenue_total", 2025);
    private static final FigureYear ENTERPRISES = new FigureYear("enterprises", 2025);
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private Figures figures;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationContacts contacts;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private CheckOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Viewer staff;
    private Application application;

    @BeforeEach
    void import_an_application() {
        track = new ImportedTrack(beans);
        staff = track.person(Role.STAFF);
        application = track.importExample(1).getFirst();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private Figure holding(FigureYear of) {
        return applications.figures(staff, application.id()).stream()
                .filter(figure ->
                        figure.item().equals(of.item()) && figure.year().equals(Optional.of(of.year())))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Figure> correct(FigureYear of, String value) {
        return figures.correct(staff, application.id(), of, new BigDecimal(value), "核对审计报告");
    }

    private long storedFiles() {
        return jdbc.sql("select count(*) from stored_file").query(Long.class).single();
    }

    private Outcome<Attachment> add(String name, byte[] content) {
        return attachments.add(staff, application.id(), name, new ByteArrayInputStream(content));
    }

    @Test
    void a_verified_figure_keeps_its_value_and_says_who_looked() {
        BigDecimal declared = holding(TOTAL).value();

        figures.verify(staff, application.id(), TOTAL, declared, "与审计报告一致").orThrow();

        assertThat(holding(TOTAL)).isEqualTo(new Figure("revenue_total", Optional.of(2025), declared, Source.VERIFIED));
        assertThat(figures.history(staff, application.id()).stream()
                        .filter(record -> record.figure().source() == Source.VERIFIED))
                .extracting(FigureRecord::reason, FigureRecord::by)
                .containsExactly(tuple("与审计报告一致", staff.actor()));
    }

    @Test
    void a_value_that_has_changed_since_it_was_checked_is_not_verified() {
        BigDecimal declared = holding(TOTAL).value();
        correct(TOTAL, declared.add(BigDecimal.ONE).toPlainString()).orThrow();

        assertThat(codes(figures.verify(staff, application.id(), TOTAL, declared, "与审计报告一致")))
                .containsExactly("figure.changed");
        assertThat(holding(TOTAL).source()).isEqualTo(Source.CORRECTED);
    }

    @Test
    void a_correction_holds_and_everything_stated_before_stays() {
        BigDecimal declared = holding(TOTAL).value();
        String first = declared.add(BigDecimal.ONE).toPlainString();
        String second = declared.add(BigDecimal.TWO).toPlainString();

        correct(TOTAL, first).orThrow();
        correct(TOTAL, second).orThrow();

        assertThat(holding(TOTAL).value()).isEqualByComparingTo(second);
        assertThat(figures.history(staff, application.id()).stream()
                        .filter(record -> record.figure().item().equals("revenue_total")
                                && record.figure().year().equals(Optional.of(2025))))
                .extracting(
                        record -> record.figure().source(),
                        record -> record.figure().value().stripTrailingZeros(),
                        FigureRecord::superseded)
                .containsExactlyInAnyOrder(
                        tuple(Source.CORRECTED, new BigDecimal(second).stripTrailingZeros(), false),
                        tuple(Source.CORRECTED, new BigDecimal(first).stripTrailingZeros(), true),
                        tuple(Source.DECLARED, declared.stripTrailingZeros(), false));
    }

    @Test
    void a_value_that_the_form_would_refuse_is_refused_here() {
        assertThat(codes(correct(ENTERPRISES, "120.5"))).containsExactly("figure.integer");
        assertThat(codes(correct(ENTERPRISES, "-1"))).contains("figure.low");
        assertThat(codes(correct(ENTERPRISES, "1"))).containsOnly("figure.less-than-part");
        assertThat(codes(correct(new FigureYear("revenue_leading", 2025), "9999999")))
                .containsExactly("figure.more-than-whole");
        assertThat(codes(correct(TOTAL, "9999.12345"))).containsExactly("figure.decimals");
        assertThat(codes(correct(TOTAL, "1e25"))).containsExactly("figure.large");
        assertThat(codes(correct(new FigureYear("no-such-item", 2025), "1"))).containsExactly("figure.unknown");
        assertThat(codes(correct(TOTAL, holding(TOTAL).value().toPlainString())))
                .containsExactly("figure.same");
        assertThat(holding(ENTERPRISES).source()).isEqualTo(Source.DECLARED);
    }

    @Test
    void a_missing_figure_is_not_verified_but_may_be_corrected() {
        jdbc.sql("update figure set superseded_at = recorded_at where application_id = ? and item = 'taxes'")
                .param(application.id().value())
                .update();
        FigureYear taxes = new FigureYear("taxes", 2025);

        assertThat(codes(figures.verify(staff, application.id(), taxes, BigDecimal.ONE, "已核实")))
                .containsExactly("figure.none");

        correct(taxes, "3.2").orThrow();
        assertThat(holding(taxes).value()).isEqualByComparingTo("3.2");
    }

    @Test
    void a_pdf_is_kept_as_it_came_and_a_withdrawn_one_is_out_of_sight() throws Exception {
        Attachment kept = add("合作协议.pdf", PDF).orThrow();

        assertThat(attachments.of(staff, application.id()))
                .extracting(one -> one.file().name())
                .containsExactly("合作协议.pdf");
        try (InputStream in =
                attachments.open(staff, application.id(), kept.id()).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(attachments.counts(staff, track.id())).containsEntry(application.id(), 1);

        attachments.withdraw(staff, application.id(), kept.id()).orThrow();

        assertThat(attachments.of(staff, application.id())).isEmpty();
        assertThat(attachments.open(staff, application.id(), kept.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from attachment where id = ? and superseded_at is not null")
                        .param(kept.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(codes(attachments.withdraw(staff, application.id(), kept.id())))
                .containsExactly("attachment.unknown");
    }

    @Test
    void what_is_no_pdf_is_refused_and_nothing_of_it_is_kept() {
        long before = storedFiles();

        assertThat(codes(add("程序.pdf", new byte[] {'M', 'Z', 0, 1}))).containsExactly("attachment.not-pdf");
        assertThat(codes(add("合作协议.docx", PDF))).containsExactly("attachment.not-pdf");
        assertThat(codes(add("空.pdf", new byte[0]))).containsExactly("attachment.not-pdf");

        assertThat(storedFiles()).isEqualTo(before);
        assertThat(attachments.of(staff, application.id())).isEmpty();
    }

    @Test
    void a_pdf_above_the_limit_is_refused_without_being_kept() {
        long before = storedFiles();
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                int next = read < PDF.length ? PDF[(int) read] : ' ';
                read++;
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    into[offset + i] = (byte) read();
                }
                return length;
            }
        };

        assertThat(codes(attachments.add(staff, application.id(), "很大.pdf", endless)))
                .containsExactly("file.large");

        assertThat(storedFiles()).isEqualTo(before);
    }

    @Test
    void attachments_are_closed_from_the_panels_on() {
        track.to(Stage.PANELS);

        assertThat(codes(add("合作协议.pdf", PDF))).containsExactly("applications.change.late");
    }

    @Test
    void who_has_a_tie_to_the_application_sees_and_changes_nothing_of_it() {
        Attachment kept = add("合作协议.pdf", PDF).orThrow();
        track.advance();
        Viewer tied = Tie.staffTiedTo(beans, application);

        assertThat(checks.report(tied, application.id())).isEmpty();
        assertThat(overview.reports(tied, track.id())).isEmpty();
        assertThat(figures.history(tied, application.id())).isEmpty();
        assertThat(attachments.of(tied, application.id())).isEmpty();
        assertThat(attachments.open(tied, application.id(), kept.id())).isEmpty();
        assertThat(attachments.counts(tied, track.id())).isEmpty();
        assertThat(applications.revisions(tied, application.id())).isEmpty();
        assertThat(contacts.masked(tied, application.id())).isEmpty();
        assertThat(codes(contacts.read(tied, application.id()))).containsExactly("formal.unknown");
        assertThat(codes(checks.record(tied, application.id(), "a8-2-1", Verdict.MET, "已核对")))
                .containsExactly("formal.unknown");
        assertThat(codes(figures.verify(tied, application.id(), TOTAL, BigDecimal.ONE, "已核对")))
                .containsExactly("formal.unknown");
        assertThat(codes(attachments.withdraw(tied, application.id(), kept.id())))
                .containsExactly("attachment.unknown");
        assertThat(attachments.of(staff, application.id())).hasSize(1);
    }

    @Test
    void whom_to_call_is_masked_and_every_reading_in_the_clear_is_on_record() {
        Contact clear = contacts.read(staff, application.id()).orThrow();

        MaskedContact masked = contacts.masked(staff, application.id()).orElseThrow();

        assertThat(masked.phone())
                .isEqualTo(clear.phone().masked())
                .isNotEqualTo(clear.phone().inClear());
        assertThat(masked.name()).startsWith(clear.name().substring(0, 1)).isNotEqualTo(clear.name());
        assertThat(jdbc.sql("select facts from audit_entry where type = 'applicant-contact-read' and chain_id = ?")
                        .param(application.round().toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(application.id().toString());
        assertThatThrownBy(() -> contacts.read(Viewers.auditor(), application.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void auditors_change_nothing() {
        Viewer auditor = Viewers.auditor();

        assertThatThrownBy(() -> figures.verify(auditor, application.id(), TOTAL, BigDecimal.ONE, "已核对"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attachments.add(auditor, application.id(), "a.pdf", new ByteArrayInputStream(PDF)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
