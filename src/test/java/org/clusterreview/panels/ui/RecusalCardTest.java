package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.StaffRecusal;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class RecusalCardTest extends SpringBrowserlessTest {

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CurrentViewer current;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private List<Application> applications;

    @BeforeEach
    void import_applications() {
        track = new ImportedTrack(beans);
        applications = track.importExample(2);
    }

    private void open() {
        navigate(ConflictsView.class, Map.of("track", track.id().toString()));
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.getText().equals(text))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Application> choice() {
        return find(ComboBox.class).all().stream()
                .filter(box -> "申报".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void who_declares_a_conflict_of_the_own_does_not_see_the_application_any_more() {
        open();
        test(button("声明本人回避")).click();
        assertThat(button("声明回避").isEnabled()).isFalse();
        choice().setValue(applications.getFirst());
        test(find(TextArea.class).single()).setValue("配偶在该单位任职");

        test(button("声明回避")).click();

        assertThat(recusals.own(current.get()))
                .extracting(StaffRecusal::application)
                .containsExactly(applications.getFirst().id());
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("您已声明回避本轨道的 1 项申报，本页不显示这些申报。");
        test(button("声明本人回避")).click();
        assertThat(choice().getListDataView().getItems())
                .extracting(Application::name)
                .containsExactly(applications.getLast().name());
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_recusal_of_another_is_told_and_lifted_by_two() {
        StaffRecusal declared = recusals.declare(
                        new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.STAFF),
                        applications.getFirst().id(),
                        "曾在该单位兼职")
                .orThrow();
        open();
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.startsWith("曾在该单位兼职 · "));

        test(button("申请解除")).click();
        test(find(TextArea.class).single()).setValue("兼职已结束五年");
        test(button("提出申请")).click();

        assertThat(approvals.pending(current.get()))
                .anyMatch(approval -> approval.kind().equals(StaffRecusals.LIFT)
                        && approval.subject().contains(declared.id().toString()));
        assertThat(recusals.ofTrack(current.get(), track.id()))
                .as("nobody lifts it alone")
                .contains(declared);
    }
}
