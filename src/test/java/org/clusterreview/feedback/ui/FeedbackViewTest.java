package org.clusterreview.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.feedback.Feedback;
import org.clusterreview.feedback.NoticedRound;
import org.clusterreview.fixtures.JobEnds;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.jobs.Job;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@OnH2
@Import(JobEnds.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class FeedbackViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Feedback feedback;

    @Autowired
    private JobEnds ends;

    @Autowired
    private CurrentViewer current;

    private NoticedRound round;

    @BeforeEach
    void a_round_whose_list_is_public() {
        if (round == null) {
            round = new NoticedRound(beans);
            round.publish();
        }
        round.to(Stage.PUBLIC_NOTICE);
    }

    private void open() {
        navigate("tracks/" + round.track() + "/feedback", FeedbackView.class);
    }

    private List<String> badges() {
        return find(StateBadge.class).all().stream()
                .map(badge -> badge.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void before_the_list_is_public_the_page_says_what_to_do_first() {
        round.to(Stage.DRAFT_LIST);
        open();

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("名单公示后才能签发");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("签发全部反馈函");
    }

    @Test
    void all_letters_are_issued_by_one_button_and_taken_out_one_by_one_or_together() {
        open();
        assertThat(badges()).containsOnly("2 条不附", "3 条不附");
        List<TextField> fields = find(TextField.class).all();
        List<String> said = List.of("监督处", "武汉市", "027-1", "省科技厅");
        for (int i = 0; i < said.size(); i++) {
            test(fields.get(i)).setValue(said.get(i));
        }
        test(find(DatePicker.class).single()).setValue(NoticedRound.PUBLISHED.plusDays(1));
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().endsWith("签发全部反馈函"))
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(ends.await(feedback.latest(current.get(), round.track())
                        .orElseThrow()
                        .job()))
                .isEqualTo(Job.State.DONE);
        open();

        assertThat(badges()).contains("已生成 3 封");
        assertThat(find(FileLink.class).all())
                .extracting(FileLink::getText)
                .hasSize(4)
                .anyMatch(name -> name.endsWith(".zip"));
        assertThat(find(TextField.class).all().getFirst().getValue()).isEqualTo("监督处");
    }

    @Test
    void who_is_recused_sees_nothing_of_the_group_and_no_button() {
        beans.getBean(StaffRecusals.class)
                .declare(current.get(), round.round().group().applications().getFirst(), "亲属在该单位任职")
                .orThrow();
        open();

        assertThat(find(WithheldNote.class).single().getElement().getTextRecursively())
                .contains("因回避");
        assertThat(find(FileLink.class).all()).isEmpty();
        assertThat(find(Button.class).all()).extracting(Button::getText).noneMatch(text -> text.endsWith("签发全部反馈函"));
    }
}
