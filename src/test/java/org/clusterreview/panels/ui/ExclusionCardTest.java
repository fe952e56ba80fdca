package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.conflicts.NewRequest;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class ExclusionCardTest extends SpringBrowserlessTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    @Autowired
    private ExclusionRequests requests;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Application application;

    @BeforeEach
    void import_an_application() {
        track = new ImportedTrack(beans);
        application = track.importExample(1).getFirst();
    }

    private void open() {
        navigate(ConflictsView.class, Map.of("track", track.id().toString()));
    }

    private ExclusionRequest record(String person) {
        return requests.record(
                        track.organiser(),
                        application.id(),
                        new NewRequest(person, Optional.of("某大学"), "曾有纠纷", RECEIVED, Optional.empty()))
                .orThrow();
    }

    private ExclusionRequest only() {
        return requests.ofTrack(track.organiser(), track.id()).getFirst();
    }

    private String card() {
        return find(ExclusionCard.class).single().getElement().getTextRecursively();
    }

    private Optional<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.getText().equals(text))
                .reduce((one, other) -> other);
    }

    private void click(String text) {
        test(button(text).orElseThrow()).click();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void without_a_request_the_card_says_what_comes_next() {
        open();

        assertThat(card()).contains("申请回避专家（0）", "尚未设定截止日", "还没有申报单位申请回避专家");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_request_is_recorded_as_stated() {
        open();
        click("登记");
        assertThat(button("登记").orElseThrow().isEnabled()).isFalse();

        ComboBox<Application> applications = find(ComboBox.class).all().stream()
                .filter(box -> "申报".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
        applications.setValue(application);
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("申请回避的专家"))
                .forEach(field -> test(field).setValue("纪云舟"));
        test(find(TextArea.class).single()).setValue("曾有合作纠纷");
        test(find(DatePicker.class).single()).setValue(RECEIVED);
        click("登记");

        assertThat(only().person()).isEqualTo("纪云舟");
        assertThat(only().receivedOn()).isEqualTo(RECEIVED);
        assertThat(card()).contains("纪云舟", "待决定", "曾有合作纠纷", application.name(), "尚未对应专家库");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_only_expert_of_that_name_is_proposed() {
        Expert expert = pool.enter(
                        track.organiser(), Someone.named("祁连月", "某大学").row(), false)
                .orThrow();
        record(expert.name());
        open();

        click("对应专家库");
        test(find(TextArea.class).single()).setValue("同名同单位");
        click("对应专家库");

        assertThat(only().match().orElseThrow().expert()).contains(expert.id());
        assertThat(card()).contains("对应专家：祁连月（某大学）", "同名同单位");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void that_nobody_of_the_pool_is_meant_is_said_by_a_person() {
        record("白无名");
        open();

        click("对应专家库");
        find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().equals("专家库中没有此人"))
                .forEach(box -> test(box).click());
        test(find(TextArea.class).single()).setValue("已查无此人");
        click("对应专家库");

        assertThat(only().match().orElseThrow().expert()).isEmpty();
        assertThat(card()).contains("对应专家：专家库中没有此人");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_decision_needs_a_reason_and_stands_with_it() {
        record("白无名");
        open();

        click("同意回避");
        test(find(TextArea.class).single()).setValue("理由充分");
        click("同意回避");

        assertThat(only().state()).isEqualTo(ExclusionRequest.State.ACCEPTED);
        assertThat(card()).contains("同意：理由充分");
        assertThat(button("不予同意")).isEmpty();
        assertThat(button("撤回")).isPresent();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void an_auditor_reads_and_does_nothing() {
        record("白无名");
        open();

        assertThat(card()).contains("白无名", "曾有纠纷");
        assertThat(button("登记")).isEmpty();
        assertThat(button("同意回避")).isEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void once_there_are_results_a_request_is_only_read() {
        record("白无名");
        track.to(Stage.RESULTS);
        open();

        assertThat(card()).contains("白无名", "曾有纠纷");
        assertThat(List.of("登记", "对应专家库", "同意回避", "不予同意", "撤回"))
                .allMatch(text -> button(text).isEmpty());
    }
}
