package org.clusterreview.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.conflicts.KnownTie;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.Confirmation.Way;
import org.clusterreview.reviews.GroupSummary;
import org.clusterreview.reviews.GroupSummary.Part;
import org.clusterreview.reviews.OwnGroups;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.TestSignature;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.SignaturePad;
import org.clusterreview.ui.UnsentGuard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where an expert looks through what he or she has marked, and submits it. */
@OnH2
@SignedInAs(Role.EXPERT)
@SuppressWarnings("NullAway.Init")
class SubmitViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private SheetKeeping keeping;

    private ReviewFixture round(int applications) {
        ReviewFixture round = ReviewFixture.inScoring(beans, applications, 5);
        SignIns.expert(beans, round.panel().seats().getFirst().expert().value());
        return round;
    }

    private void open(ReviewFixture round) {
        UI.getCurrent().navigate("reviews/submit/" + round.group().id());
    }

    private String text() {
        return find(SubmitView.class).single().getElement().getTextRecursively();
    }

    private Button button() {
        return find(Button.class).all().stream()
                .filter(button -> button.hasClassName("submit-button"))
                .findFirst()
                .orElseThrow();
    }

    private void sign(byte[] png) {
        SignaturePad pad = find(SignaturePad.class).single();
        String image = png.length == 0
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        ComponentUtil.fireEvent(pad, new SignaturePad.SignatureEvent(pad, true, image));
    }

    /** The device answers how many changes it keeps. */
    private void device(int unsent) {
        UnsentGuard guard = find(UnsentGuard.class).single();
        ComponentUtil.fireEvent(guard, new UnsentGuard.CheckedEvent(guard, true, unsent, true));
    }

    private List<Checkbox> boxes() {
        return find(Checkbox.class).all();
    }

    @Test
    void what_is_missing_leads_to_its_field_and_what_is_complete_is_chosen() {
        ReviewFixture round = round(2);
        List<Indicator> indicators = round.model().markedByExperts();
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), Map.of(indicators.getFirst().id(), "1"));
        open(round);

        assertThat(find(RouterLink.class).withText(indicators.get(1).name()).all())
                .extracting(RouterLink::getHref)
                .containsExactly("reviews/" + round.sheet(1, 2).id() + "?at="
                        + indicators.get(1).id());
        assertThat(boxes())
                .extracting(Checkbox::getValue, Checkbox::isEnabled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, true),
                        org.assertj.core.groups.Tuple.tuple(false, false));
        assertThat(button().getText()).isEqualTo("提交 1 份评分表");
        assertThat(text()).contains("提交后只能查看", "其他专家看不到", "不是《电子签名法》");
    }

    @Test
    void the_button_waits_for_a_signature_and_for_the_word_of_the_device() {
        ReviewFixture round = round(1);
        round.mark(round.sheet(1, 1), 80);
        open(round);
        assertThat(button().isEnabled()).isFalse();

        sign(TestSignature.png(300, 100, 40));
        assertThat(button().isEnabled()).isFalse();
        device(3);
        assertThat(button().isEnabled()).isFalse();
        assertThat(text()).contains("本机还有 3 项改动未同步");
        device(0);
        assertThat(button().isEnabled()).isTrue();
        sign(new byte[0]);
        assertThat(button().isEnabled()).isFalse();
    }

    @Test
    void a_signed_act_leads_to_its_receipt() {
        ReviewFixture round = round(2);
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), 70);
        open(round);
        device(0);
        sign(TestSignature.png(300, 100, 40));

        test(button()).click();

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(round.sheet(1, 2).state()).isEqualTo(SheetState.SUBMITTED);
        String receipt = find(ReceiptView.class).single().getElement().getTextRecursively();
        assertThat(receipt)
                .contains("提交 2 份评分表", "手写签名", round.sheet(1, 1).sha256().orElseThrow(), "不是《电子签名法》");
        assertThat(find(Image.class).single().getSrc()).startsWith("data:image/png;base64,");
        navigate(ReceiptsView.class);
        assertThat(find(ReceiptsView.class).single().getElement().getTextRecursively())
                .contains(round.group().name());
        open(round);
        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(SignaturePad.class).exists()).isFalse();
    }

    @Test
    void a_wrong_password_submits_nothing_and_is_told_at_its_field() {
        ReviewFixture round = round(1);
        round.mark(round.sheet(1, 1), 80);
        open(round);
        device(0);
        byPassword("wrong-horse");

        test(button()).click();

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.OPEN);
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(text()).contains("一份也没有提交", "密码不正确");
        byPassword("correct-horse");
        test(button()).click();
        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(find(ReceiptView.class).single().getElement().getTextRecursively())
                .contains("登录密码");
        assertThat(find(Image.class).exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void byPassword(String password) {
        ((RadioButtonGroup<Way>)
                        (RadioButtonGroup<?>) find(RadioButtonGroup.class).single())
                .setValue(Way.PASSWORD);
        test(find(PasswordField.class).single()).setValue(password);
    }

    @Test
    void what_was_changed_elsewhere_is_named_and_shown_as_it_is_now() {
        ReviewFixture round = round(2);
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), 70);
        open(round);
        device(0);
        sign(TestSignature.png(300, 100, 40));
        round.submit(round.sheet(1, 2));

        test(button()).click();

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.OPEN);
        assertThat(text()).contains("一份也没有提交", "评分表已提交");
        assertThat(boxes()).hasSize(1);
        assertThat(button().getText()).isEqualTo("提交 1 份评分表");
    }

    @Test
    void marks_at_the_end_of_their_scale_are_pointed_out() {
        ReviewFixture round = round(2);
        round.mark(round.sheet(1, 1), 100);
        round.mark(round.sheet(1, 2), 100);
        open(round);

        assertThat(text()).contains("请再看一眼", "分为满分，未写意见");
    }

    @Test
    void equal_totals_share_a_place() {
        ReviewFixture round = round(2);
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), 80);
        open(round);
        GroupSummary summary = beans.getBean(OwnGroups.class)
                .summary(beans.getBean(CurrentViewer.class).get(), round.group().id())
                .orElseThrow();

        SummaryRanking ranking = new SummaryRanking(
                new GroupSummary(
                        summary.group(),
                        summary.groupName(),
                        summary.roundName(),
                        summary.track(),
                        summary.deadline(),
                        summary.model(),
                        summary.ways(),
                        summary.attainable(),
                        summary.parts().stream().map(SubmitViewTest::ofEighty).toList()),
                Set.of(),
                (part, wanted) -> {});

        assertThat(ranking.getElement().getTextRecursively()).contains("1（并列）").doesNotContain("2（并列）");
    }

    private static Part ofEighty(Part part) {
        return new Part(
                part.sheet(),
                part.application(),
                part.position(),
                part.marks(),
                new BigDecimal("80"),
                part.missing(),
                part.closed(),
                part.sha256(),
                part.changes());
    }

    @Test
    void what_came_back_stands_on_the_page_with_its_reason_and_the_changes() {
        ReviewFixture round = round(1);
        round.mark(round.sheet(1, 1), 80);
        Sheet submitted = round.submit(round.sheet(1, 1));
        keeping.giveBack(round.organiser(), submitted.id(), submitted.version(), "漏看附件")
                .orThrow();
        open(round);

        assertThat(text()).contains("退回原因：漏看附件", "自上次提交以来没有改动");
    }

    @Test
    void of_what_the_expert_takes_no_part_in_there_is_nothing() {
        ReviewFixture round = round(2);
        Sheet recused = round.sheet(1, 1);
        round.mark(recused, 80);
        String name = nameOf(round, recused);
        KnownTie.add(beans, round.group(), round.panel().seats().getFirst().expert(), recused.application());
        keeping.refresh(round.organiser(), round.trackId()).orThrow();
        open(round);

        assertThat(text()).doesNotContain(name).contains(nameOf(round, round.sheet(1, 2)));
    }

    private String nameOf(ReviewFixture round, Sheet sheet) {
        return beans.getBean(org.clusterreview.applications.Applications.class)
                .nameOf(round.organiser(), sheet.application())
                .orElseThrow();
    }

    @Test
    void the_group_of_another_panel_is_not_there() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        ReviewFixture other = round(1);
        SignIns.expert(
                beans,
                other.candidates(other.group()).stream()
                        .filter(candidate -> other.panel().seats().stream()
                                .noneMatch(seat ->
                                        seat.expert().equals(candidate.expert().id())))
                        .findFirst()
                        .orElseThrow()
                        .expert()
                        .id()
                        .value());

        assertThatThrownBy(() -> navigate("reviews/submit/" + other.group().id(), SubmitView.class))
                .hasMessageContaining("NotFoundView");
        assertThat(round.group().id()).isNotEqualTo(other.group().id());
    }
}
