package org.clusterreview.objections.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.objections.NewObjection;
import org.clusterreview.objections.Objection;
import org.clusterreview.objections.Objections;
import org.clusterreview.objections.Objector;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class ObjectionsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Objections objections;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private CurrentViewer current;

    private final String city = UUID.randomUUID().toString().substring(0, 6);
    private ListWorld world;

    @BeforeEach
    void show_two_to_the_public() {
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.empty());
        world.scored(Wanted.ofZone("甲", city, "z1" + city, "Q01"), "91.00");
        world.scored(Wanted.ofZone("乙", city, "z2" + city, "Q01"), "90.00");
        world.freezeResult();
        lists.form(Viewers.organiser(), track()).orThrow();
        OtherDay.on(
                context,
                LocalDate.of(2025, 12, 1),
                () -> lists.freeze(Viewers.organiser(), track()).orThrow());
        world.to(Stage.PUBLIC_NOTICE);
        notices.publish(
                        Viewers.organiser(),
                        track(),
                        new NewNotice(LocalDate.of(2025, 12, 1), "", "门户网站", "正文", Optional.empty()))
                .orThrow();
    }

    private TrackId track() {
        return world.track().id();
    }

    private void open() {
        navigate("tracks/" + track() + "/objections", ObjectionsView.class);
    }

    private void record(Objector objector) {
        record(objector, LocalDate.of(2025, 12, 3));
    }

    private void record(Objector objector, LocalDate receivedOn) {
        objections
                .record(
                        Viewers.staff(),
                        track(),
                        new NewObjection(
                                objector,
                                Optional.of(world.application("乙").id()),
                                Objection.Channel.LETTER,
                                "数据不实",
                                Optional.empty(),
                                receivedOn))
                .orThrow();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .reduce((earlier, later) -> later)
                        .orElseThrow())
                .click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .map(Button::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String cards() {
        return find(ObjectionCard.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void staff_record_an_objection_that_has_come_in() {
        open();
        assertThat(find(EmptyState.class).all()).hasSize(1);

        click("登记异议");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Objector.Kind> kind =
                (RadioButtonGroup<Objector.Kind>) find(RadioButtonGroup.class).single();
        kind.setValue(Objector.Kind.ANONYMOUS);
        @SuppressWarnings("unchecked")
        ComboBox<ListEntry> about = (ComboBox<ListEntry>) find(ComboBox.class).single();
        about.setValue(about.getListDataView().getItem(1));
        find(TextArea.class).single().setValue("营业收入不实");
        click("登记");

        assertThat(objections.ofTrack(current.get(), track()))
                .extracting(Objection::statement, Objection::applicationName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("营业收入不实", Optional.of("乙")));
        assertThat(cards()).contains("第 1 号 · 乙", "匿名", "已收到");
        assertThat(buttons()).contains("不予受理").doesNotContain("受理", "查看异议人和异议书");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_named_objection_is_accepted_and_given_to_somebody() {
        record(Objector.person("张三", "13800001111"));
        open();
        assertThat(cards()).contains("张*", "138****1111").doesNotContain("13800001111", "张三");

        click("受理");
        assertThat(cards()).contains("已受理");
        click("指派核查人");

        assertThat(find(ComboBox.class).all()).isNotEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void one_that_came_late_can_be_refused_for_that_and_others_not() {
        record(Objector.person("张三", "13800001111"));
        open();
        assertThat(buttons()).contains("受理", "不予受理").doesNotContain("不予受理（公示期满后提出）");
        record(Objector.person("李四", "13800002222"), LocalDate.of(2025, 12, 20));
        open();

        click("不予受理（公示期满后提出）");
        test(find(TextArea.class).single()).setValue("12月20日收到");
        click("不予受理（公示期满后提出）");

        assertThat(cards()).contains("公示期满后提出：12月20日收到");
        assertThat(buttons()).contains("受理").doesNotContain("不予受理（公示期满后提出）");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void who_is_recused_is_told_that_something_may_be_missing_and_nothing_else() {
        record(Objector.person("张三", "13800001111"));
        context.getBean(StaffRecusals.class)
                .declare(current.get(), world.application("乙").id(), "亲属在该单位任职")
                .orThrow();
        open();

        assertThat(find(WithheldNote.class).all()).hasSize(1);
        assertThat(find(ObjectionCard.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_and_is_offered_nothing() {
        record(Objector.person("张三", "13800001111"));
        open();

        assertThat(cards()).contains("乙");
        assertThat(buttons()).doesNotContain("登记异议", "受理", "不予受理", "查看异议人和异议书");
    }
}
