package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.Figures;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.conflicts.KnownTie;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What an expert was allowed a moment ago is asked again with every save. */
abstract class RightsLostContract extends OneSheet {

    @BeforeEach
    void a_mark_is_saved() {
        assertThat(apply(mutation(PLANNING, "5", 0)).acknowledged()).hasSize(1);
    }

    private String refusal() {
        Saved answer = apply(mutation(PLANNING, "4", 1));
        assertThat(answer.acknowledged()).isEmpty();
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5");
        return answer.refused().getFirst().reason().code();
    }

    private void expectDenied() {
        assertThatThrownBy(() -> apply(mutation(PLANNING, "4", 1))).isInstanceOf(AccessDeniedException.class);
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5");
    }

    @Test
    void a_tie_that_comes_to_light() {
        KnownTie.add(beans, round.group(), sheet.expert(), sheet.application());

        expectDenied();
    }

    @Test
    void a_conflict_that_the_expert_declares() {
        beans.getBean(OwnDeclarations.class)
                .declare(expert, sheet.application(), OwnDeclaration.Answer.CONFLICT, "亲属任职")
                .orThrow();

        expectDenied();
    }

    @Test
    void a_declaration_that_holds_no_more() {
        jdbc.update(
                "update conflict_declaration set superseded_at = declared_at where expert_id = ?",
                sheet.expert().value());

        assertThat(refusal()).isEqualTo("sheet.declare-first");
    }

    @Test
    void a_seat_that_is_given_up() {
        Panels panels = beans.getBean(Panels.class);
        Panel panel = round.panel();
        panels.unseat(
                        round.organiser(),
                        round.group().id(),
                        panel.version(),
                        panel.seats().getFirst().id(),
                        "身体原因")
                .orThrow();

        assertThat(refusal()).isEqualTo("sheet.voided");
    }

    @Test
    void a_stage_that_is_over() {
        beans.getBean(Tracks.class)
                .goBack(round.organiser(), round.trackId(), round.track().version(), Stage.PANELS, "更换专家")
                .orThrow();

        assertThat(refusal()).isEqualTo("sheet.stage-over");
    }

    @Test
    void a_deadline_that_passes() {
        jdbc.update(
                "update round set scoring_deadline = ? where id = ?",
                OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                sheet.round().value());

        assertThat(refusal()).isEqualTo("sheet.deadline-passed");
    }

    @Test
    void a_sheet_that_is_voided_and_one_that_is_given_back() {
        SheetKeeping keeping = beans.getBean(SheetKeeping.class);
        Sheet voided = keeping.voidSheet(round.organiser(), sheet.id(), sheet.version(), "重复")
                .orThrow();

        assertThat(refusal()).isEqualTo("sheet.voided");
        keeping.reopen(round.organiser(), sheet.id(), voided.version(), "恢复").orThrow();
        assertThat(apply(mutation(PLANNING, "4", 1)).acknowledged()).hasSize(1);
    }

    @Test
    void a_figure_that_is_corrected_is_in_the_next_sums() {
        BigDecimal before = apply().sums().total();
        Tracks tracks = beans.getBean(Tracks.class);
        tracks.goBack(round.organiser(), round.trackId(), round.track().version(), Stage.FORMAL_CHECK, "核对数据")
                .orThrow();

        Figure holding = beans.getBean(Applications.class).figures(round.organiser(), sheet.application()).stream()
                .filter(figure -> figure.item().equals("enterprises"))
                .max(Comparator.comparing(figure -> figure.year().orElse(0)))
                .orElseThrow();
        beans.getBean(Figures.class)
                .correct(
                        round.organiser(),
                        sheet.application(),
                        new FigureYear("enterprises", holding.year().orElseThrow()),
                        holding.value().add(BigDecimal.TEN),
                        "核验数")
                .orThrow();

        assertThat(apply().sums().total()).isNotEqualByComparingTo(before);
    }
}
