package org.clusterreview.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.Shadows;
import org.clusterreview.reviews.PaperDecisions;
import org.clusterreview.reviews.Papers;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.reviews.paper.SheetCode;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.RehearsalDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class PaperViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    private String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    private PaperView open(ReviewFixture round) {
        return navigate(TrackPage.SCORING.of(round.trackId()) + "/paper", PaperView.class);
    }

    private PaperEntryView open(Sheet sheet) {
        return navigate(TrackPage.SCORING.of(sheet.track()) + "/paper/" + sheet.id(), PaperEntryView.class);
    }

    /** Somebody else has a page of his or her own. */
    private void signInAsStaff(ReviewFixture round) {
        SignIns.as(beans, new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.STAFF));
        open(round);
    }

    private String notice() {
        return test(find(Notification.class).all().getLast()).getText();
    }

    private void enter(ReviewFixture round, String planning) {
        List<PaperMarkField> fields = find(PaperMarkField.class).all();
        assertThat(fields).hasSize(round.model().onSheet().size());
        for (int i = 0; i < fields.size(); i++) {
            TextField value = (TextField) fields.get(i)
                    .getChildren()
                    .filter(TextField.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            test(value).setValue(i == 0 ? planning : "1");
        }
        test(find(DatePicker.class).single()).setValue(LocalDate.of(2026, 11, 20));
        test(find(Button.class).withText("录入完毕").single()).click();
    }

    @Test
    void every_sheet_is_listed_with_its_code_and_what_can_be_done() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);

        PaperView view = open(round);

        List<NativeTableRow> rows = find(NativeTableRow.class).all();
        assertThat(rows).hasSize(6);
        assertThat(text(view))
                .contains(SheetCode.of(round.sheet(1, 1).id().value()))
                .contains("未使用纸质");
        test(find(Button.class).withText("打印").all().getFirst()).click();
        assertThat(notice()).isEqualTo("已生成，请下载");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getText().endsWith(".pdf"));
    }

    @Test
    void the_code_on_paper_leads_to_its_sheet_and_a_slip_of_the_pen_is_told() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(2, 1);
        open(round);
        TextField code = find(TextField.class).single();

        test(code).setValue("0000-0000-Z");
        test(find(Button.class).withText("打开").single()).click();
        assertThat(code.isInvalid()).isTrue();

        test(code).setValue(SheetCode.of(sheet.id().value()).toLowerCase(java.util.Locale.ROOT));
        test(find(Button.class).withText("打开").single()).click();
        assertThat(text(find(PaperEntryView.class).single()))
                .contains(SheetCode.of(sheet.id().value()));
    }

    @Test
    void two_people_enter_a_sheet_one_after_the_other_and_it_is_submitted() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);
        open(sheet);
        enter(round, "1");
        assertThat(notice()).isEqualTo("已录入，等待另一人录入");
        assertThat(text(find(PaperEntryView.class).single())).contains("等待另一人独立录入");

        signInAsStaff(round);
        open(sheet);
        assertThat(find(PaperMarkField.class).all())
                .as("nothing of the other's entry")
                .allSatisfy(field -> assertThat(((TextField) field.getChildren()
                                        .filter(TextField.class::isInstance)
                                        .findFirst()
                                        .orElseThrow())
                                .getValue())
                        .isEmpty());
        enter(round, "1");

        assertThat(notice()).isEqualTo("两份录入一致，已写入并提交");
        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void differences_are_shown_mark_by_mark() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);
        open(sheet);
        enter(round, "1");
        signInAsStaff(round);
        open(sheet);
        enter(round, "2");

        String shown = text(find(PaperEntryView.class).single());
        assertThat(shown)
                .contains("两份录入有 1 处差异")
                .contains(round.model().onSheet().getFirst().name())
                .contains("两人重看");
        assertThat(find(Button.class).withText("裁定").exists())
                .as("staff do not decide")
                .isFalse();
    }

    @Test
    void beside_the_device_stands_what_was_decided_of_paper_and_for_organisers_alone() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);
        String first = round.model().onSheet().getFirst().id();
        round.mark(sheet, Map.of(first, "3"));
        open(sheet);
        enter(round, "1");
        signInAsStaff(round);
        open(sheet);
        enter(round, "2");
        beans.getBean(PaperDecisions.class)
                .decide(round.organiser(), sheet.id(), seen(round, sheet), Map.of(first, Which.SECOND), "看了原件")
                .orThrow();

        assertThat(text(open(sheet))).contains("由组织者处理").doesNotContain("设备：");
        SignIns.as(beans, round.organiser());
        open(round);
        assertThat(text(open(sheet))).contains("纸质：2").contains("设备：3");
    }

    private long seen(ReviewFixture round, Sheet sheet) {
        return beans.getBean(Papers.class)
                .comparison(round.organiser(), sheet.id())
                .orElseThrow()
                .version();
    }

    @Test
    void a_mark_out_of_range_is_told_at_its_field() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        open(round.sheet(1, 1));

        enter(round, "99");

        TextField first = (TextField) find(PaperMarkField.class)
                .all()
                .getFirst()
                .getChildren()
                .filter(TextField.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(first.isInvalid()).isTrue();
        assertThat(Objects.requireNonNull(first.getErrorMessage())).isNotBlank();
    }

    @Test
    void shadows_stand_apart_on_the_page_of_scoring() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Candidate free = round.candidates(round.group()).stream()
                .filter(Candidate::canBeSeated)
                .findFirst()
                .orElseThrow();
        beans.getBean(Shadows.class)
                .add(round.organiser(), round.group().id(), free.expert().id(), "培养后备专家")
                .orThrow();

        ScoringView view = navigate(TrackPage.SCORING.of(round.trackId()), ScoringView.class);

        assertThat(text(view)).contains("影子专家").contains(free.expert().name());
        assertThat(find(Button.class).withText("催促影子专家").exists()).isTrue();
    }

    @Test
    void the_rehearsal_is_opened_by_who_holds_the_review() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 1, 5);

        navigate("reviews/rehearsal/" + round.trackId(), RehearsalView.class);

        assertThat(find(RehearsalDesk.class).single().getElement().getProperty("base"))
                .isEqualTo("api/rehearsal/" + round.trackId() + "/");
    }
}
