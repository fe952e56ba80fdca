package org.clusterreview.invitations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.invitations.Invitation;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.invitations.InvitationFixture;
import org.clusterreview.invitations.Invitations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Whoever bears the link is nobody that the system knows. */
@OnH2
@WithAnonymousUser
@SuppressWarnings("NullAway.Init")
class AnswerViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient db;

    private InvitationFixture fixture;
    private Invitation mine;

    @BeforeEach
    void somebody_who_was_invited() {
        fixture = new InvitationFixture(beans);
        fixture.invite();
        mine = all().getFirst();
    }

    private List<Invitation> all() {
        return invitations.ofTrack(
                fixture.drawing().organiser(), fixture.drawing().track());
    }

    private void open(String token) {
        navigate(AnswerView.class, Map.of("token", token));
    }

    private void open() {
        open(fixture.token(mine.id().value()));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @Test
    void opening_the_link_changes_nothing_and_tells_of_nobody_else() {
        open();

        assertThat(all().getFirst()).isEqualTo(mine);
        assertThat(page()).contains(mine.expertName(), "武汉 · 洪山宾馆", "请答复能否参加");
        all().stream()
                .skip(1)
                .filter(one -> !mine.expertName().contains(one.expertName()))
                .forEach(other -> assertThat(page()).doesNotContain(other.expertName()));
        List<Application> reviewed = beans.getBean(Applications.class)
                .ofTrack(fixture.drawing().organiser(), fixture.drawing().track());
        assertThat(reviewed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(page()).doesNotContain(one.name()).doesNotContain(one.applicantName()));
    }

    @Test
    void who_accepts_is_thanked_and_may_still_have_to_decline() {
        open();
        test(button("接受邀请")).click();

        assertThat(all().getFirst().state()).isEqualTo(State.ACCEPTED);
        assertThat(page()).contains("接受邀请，感谢您的支持");
        assertThat(buttons()).containsExactly("临时不能参加");
    }

    @Test
    void who_declines_says_why() {
        open();
        test(button("不能参加")).click();
        assertThat(button("确认不能参加").isEnabled()).isFalse();
        assertThat(all().getFirst().state()).isEqualTo(State.SENT);

        test(find(TextArea.class).single()).setValue("出国访问");
        test(button("确认不能参加")).click();

        assertThat(all().getFirst().state()).isEqualTo(State.DECLINED);
        assertThat(all().getFirst().reason()).isEqualTo("出国访问");
        assertThat(page()).contains("答复不能参加", "如有疑问");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void a_link_that_there_is_not_tells_nothing() {
        open("AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(page()).contains("链接无效").doesNotContain("武汉");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void after_the_time_to_answer_there_is_nothing_to_press() {
        db.sql("update invitation set answer_by = sent_at where id = :id")
                .param("id", mine.id().value())
                .update();
        open();

        assertThat(page()).contains("答复时间已过");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void after_the_scores_who_has_accepted_reads_so_and_cannot_decline() {
        open();
        test(button("接受邀请")).click();
        db.sql("update track set stage = 'RESULTS' where id = :id")
                .param("id", fixture.drawing().track().value())
                .update();
        open();

        assertThat(page()).contains("接受邀请，感谢您的支持");
        assertThat(buttons()).isEmpty();
    }
}
