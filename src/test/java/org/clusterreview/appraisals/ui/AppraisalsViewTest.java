package org.clusterreview.appraisals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.appraisals.Appraisals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.StateBadge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
@SuppressWarnings("NullAway.Init")
class AppraisalsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private CurrentViewer current;

    private ReviewFixture round;

    @BeforeEach
    void score() {
        round = ReviewFixture.inScoring(beans, 1, 5);
        round.submitAll(1, 70, 72);
    }

    private void to(Stage stage) {
        beans.getBean(JdbcTemplate.class)
                .update(
                        "update track set stage = ? where id = ?",
                        stage.name(),
                        round.trackId().value());
    }

    private void open() {
        navigate("tracks/" + round.trackId() + "/appraisals", AppraisalsView.class);
    }

    private List<String> badges() {
        return find(StateBadge.class).all().stream()
                .map(badge -> badge.getElement().getTextRecursively())
                .toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private void fill() {
        find(IntegerField.class).all().forEach(field -> test(field).setValue(field.getMax()));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void before_the_results_the_page_says_when_experts_are_appraised() {
        open();

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("评审结果阶段");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void an_organiser_fills_the_form_beside_what_the_data_say_and_corrects_it_with_a_reason() {
        to(Stage.RESULTS);
        open();
        assertThat(badges()).containsExactly("待评价", "待评价", "待评价", "待评价", "待评价");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("1/1");

        fill();
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("合计 100/100 分，优秀");
        test(button("保存评价")).click();

        assertThat(badges()).containsExactly("优秀 100 分", "待评价", "待评价", "待评价", "待评价");
        String first = round.panel().seats().getFirst().expertName();
        test(button(first)).click();
        test(find(IntegerField.class).all().getLast()).setValue(0);
        test(find(TextArea.class).single()).setValue("收受礼品");
        test(button("更正评价")).click();
        test(find(TextArea.class).all().getLast()).setValue("查实");
        test(button("更正评价")).click();

        assertThat(badges()).containsExactly("优秀 90 分", "待评价", "待评价", "待评价", "待评价");
        assertThat(appraisals
                        .ofTrack(current.get(), round.trackId())
                        .experts()
                        .getFirst()
                        .appraisals())
                .hasSize(2);
        navigate("experts/" + round.panel().seats().getFirst().expert(), com.vaadin.flow.component.Component.class);
        assertThat(badges()).contains("最近 1 次评价：建议暂停使用", "已更正");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_is_missing_is_marked_and_what_was_typed_stays_while_others_are_looked_at() {
        to(Stage.RESULTS);
        open();
        test(find(IntegerField.class).all().getFirst()).setValue(7);
        test(button("保存评价")).click();

        assertThat(find(IntegerField.class).all().getFirst().isInvalid()).isFalse();
        assertThat(find(IntegerField.class).all().stream().skip(1)).allMatch(IntegerField::isInvalid);

        test(button(round.panel().seats().get(1).expertName())).click();
        assertThat(find(IntegerField.class).all().getFirst().getValue()).isNull();
        test(button(round.panel().seats().getFirst().expertName())).click();
        assertThat(find(IntegerField.class).all().getFirst().getValue()).isEqualTo(7);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void staff_read_the_form_and_change_nothing() {
        to(Stage.RESULTS);
        open();

        assertThat(find(IntegerField.class).all()).hasSize(12).allMatch(IntegerField::isReadOnly);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("保存评价");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("专家评价")
                .doesNotContain("结果反馈");
    }
}
