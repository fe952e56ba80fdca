package org.clusterreview.invitations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.invitations.Invitation;
import org.clusterreview.invitations.InvitationFixture;
import org.clusterreview.invitations.Invitations;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class InvitationsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Groups groups;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private CurrentViewer current;

    private InvitationFixture fixture;

    @BeforeEach
    void two_panels_that_were_drawn() {
        fixture = new InvitationFixture(beans);
    }

    private void open() {
        navigate(
                InvitationsView.class, Map.of("track", fixture.drawing().track().toString()));
    }

    private List<Invitation> all() {
        return invitations.ofTrack(
                fixture.drawing().organiser(), fixture.drawing().track());
    }

    private List<Group> groups() {
        return groups.ofTrack(fixture.drawing().organiser(), fixture.drawing().track());
    }

    private List<Button> buttons() {
        return find(Button.class).all().stream().filter(Component::isVisible).toList();
    }

    private List<String> onPage() {
        return buttons().stream()
                .filter(button -> button.findAncestor(InvitationsView.class) != null)
                .map(Button::getText)
                .toList();
    }

    private void click(String text) {
        test(buttons().stream()
                        .filter(button -> button.getText().equals(text))
                        .reduce((one, other) -> other)
                        .orElseThrow())
                .click();
    }

    private void clickOf(String spoken) {
        test(buttons().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(spoken::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_organiser_sends_the_letter_once_it_says_where() {
        open();
        assertThat(page()).contains("尚未发出邀请，待邀请 14 人", "消息存放在服务器的 outbox 目录");
        click("发出邀请");
        click("发出 14 份邀请");
        assertThat(all()).isEmpty();
        assertThat(find(Dialog.class).all()).isNotEmpty();

        TextField place = find(TextField.class).all().stream()
                .filter(field -> "地点".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(place).setValue("武汉 · 洪山宾馆");
        TextField address = find(TextField.class).all().stream()
                .filter(field -> "专家打开链接的网址".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(address).setValue(InvitationFixture.ADDRESS);
        click("发出 14 份邀请");

        assertThat(all()).hasSize(14);
        assertThat(page()).contains("已接受 0 人，待答复 14 人，待邀请 0 人", "第 1 封");
        assertThat(onPage()).contains("催促答复").doesNotContain("发出邀请");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void an_answer_by_telephone_is_recorded_and_the_reserve_may_be_passed_over() {
        fixture.invite();
        Invitation one = all().getFirst();
        open();
        clickOf("代录接受：" + one.expertName());
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("已接受 1 人，待答复 13 人");

        Invitation other = all().getLast();
        clickOf("代录谢绝：" + other.expertName());
        test(find(TextArea.class).single()).setValue("出国访问");
        click("代录谢绝");

        assertThat(all().getLast().state()).isEqualTo(Invitation.State.DECLINED);
        assertThat(all().getLast().reason()).isEqualTo("出国访问");
        assertThat(page()).contains("已谢绝", "候补 1：");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void who_only_reads_sees_the_states_and_no_buttons() {
        fixture.invite();
        open();

        assertThat(page()).contains("待答复 14 人", all().getFirst().expertName());
        assertThat(onPage()).doesNotContain("发出邀请", "催促答复", "代录接受", "代录谢绝", "跳过", "依次递补候补", "最小调整");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void of_a_group_that_is_withheld_nothing_but_a_note_is_shown() {
        fixture.invite();
        Group withheld = groups().getFirst();
        recusals.declare(current.get(), withheld.applications().getFirst(), "同学")
                .orThrow();
        open();

        assertThat(find(WithheldNote.class).all()).hasSize(1);
        assertThat(page()).contains("待答复 7 人", groups().getLast().name()).doesNotContain(withheld.name());
        all().stream()
                .filter(one -> one.group().equals(withheld.id()))
                .forEach(one -> assertThat(page()).doesNotContain(one.expertName()));
    }
}
