package org.clusterreview.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.results.LotByHand;
import org.clusterreview.results.LotRecord;
import org.clusterreview.results.Lots;
import org.clusterreview.results.Results;
import org.clusterreview.results.ScoredTrack;
import org.clusterreview.results.WitnessedLots;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class LotsCardTest extends SpringBrowserlessTest {

    @Autowired
    private Lots lots;

    @Autowired
    private WitnessedLots witnessed;

    @Autowired
    private Results results;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext beans;

    private ScoredTrack scored;
    private ApplicationId first;
    private ApplicationId second;

    @BeforeEach
    void open_a_track_with_two_equals() {
        scored = new ScoredTrack(beans);
        UUID group = scored.group("第一组");
        first = application(group, "甲集群");
        second = application(group, "乙集群");
    }

    private ApplicationId application(UUID group, String name) {
        ApplicationId application = scored.application(group, name);
        scored.sheets(application, "30", "30", "30");
        return application;
    }

    private void open() {
        UI.getCurrent().navigate("notifications");
        UI.getCurrent().navigate("tracks/" + scored.track() + "/results");
    }

    private void signIn(Role role) {
        Viewer viewer = new TestAccounts(accounts).viewer(role);
        SignIns.as(beans, viewer);
        open();
    }

    private String page() {
        return getCurrentView() instanceof Component view ? view.getElement().getTextRecursively() : "";
    }

    private Optional<Button> button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(label))
                .findFirst();
    }

    private void click(String label) {
        test(button(label).orElseThrow()).click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private LotRecord lot() {
        return lots.ofTrack(Viewers.organiser(), scored.track()).getFirst();
    }

    @Test
    void each_role_takes_its_own_step_and_anybody_may_check_the_record() {
        open();
        assertThat(button("冻结排名")).isEmpty();
        click("由系统抽签");
        confirm();
        assertThat(page()).contains("等待监督员", lot().commitment().orElseThrow().substring(0, 12));
        assertThat(button("见证并抽签")).isEmpty();
        assertThat(button("撤销")).isPresent();

        signIn(Role.SUPERVISOR);
        assertThat(page()).contains("甲集群", "乙集群").doesNotContain("60.00");
        assertThat(button("撤销")).isEmpty();
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "见证人的话")
                        .single())
                .setValue("五点");
        click("见证并抽签");
        confirm();
        assertThat(lot().inForce()).isTrue();

        signIn(Role.AUDITOR);
        click("复核");
        assertThat(page()).contains("相符").doesNotContain("不符");
    }

    @Test
    void a_lot_by_hand_is_written_down_with_its_document_and_confirmed_by_the_supervisor() {
        open();
        click("登记现场抽签");
        places().getFirst().setValue(second.toString());
        assertThat(places().getLast().getValue()).isEqualTo(first.toString());
        test(find(TextField.class).withPropertyValue(TextField::getLabel, "见证人").single())
                .setValue("王监督");
        test(find(TextArea.class).all().getFirst()).setValue("现场纸签");
        click("登记");
        assertThat(told()).contains("请上传签字的抽签记录");
        test(find(Upload.class).single())
                .upload("抽签记录.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        click("登记");
        assertThat(page()).contains("乙集群 → 甲集群", "抽签记录.pdf", "现场纸签");

        signIn(Role.SUPERVISOR);
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "确认意见")
                        .single())
                .setValue("在场属实");
        click("确认属实");
        confirm();

        assertThat(lot().inForce()).isTrue();
        assertThat(lot().end().orElseThrow().order()).containsExactly(second, first);
    }

    @Test
    void what_the_system_has_drawn_is_not_drawn_again_and_shows_all_that_a_check_needs() {
        open();
        click("由系统抽签");
        confirm();
        witnessed.witness(Viewers.with(Role.SUPERVISOR), lot().id(), "五点").orThrow();
        open();

        assertThat(button("重新抽签")).isEmpty();
        assertThat(button("登记现场抽签")).isEmpty();
        assertThat(page()).contains("已抽签", lot().among().canonical(), first.toString());
    }

    @Test
    void another_lot_in_place_of_one_by_hand_asks_why() {
        Viewer organiser = Viewers.organiser();
        UUID paper = beans.getBean(StoredFiles.class)
                .store(
                        organiser,
                        "抽签记录.pdf",
                        "application/pdf",
                        new ByteArrayInputStream("%PDF-1.4".getBytes(StandardCharsets.US_ASCII)),
                        100)
                .orThrow()
                .id();
        LotByHand hand = new LotByHand(List.of(first, second), "王监督", "现场纸签", paper);
        LotRecord entered = lots.enter(organiser, scored.track(), LotEquals.Scope.RANKING, hand, "")
                .orThrow();
        witnessed.confirm(Viewers.with(Role.SUPERVISOR), entered.id(), "属实").orThrow();
        open();

        click("重新抽签");
        test(find(TextArea.class).single()).setValue("见证有误");
        click("由系统抽签");

        assertThat(lot().number()).isEqualTo(2);
        assertThat(lot().reason()).isEqualTo("见证有误");
    }

    @Test
    void equals_of_several_groups_are_offered_at_the_draft_list_too() {
        ApplicationId other = application(scored.group("第二组"), "丙集群");
        open();
        click("由系统抽签");
        confirm();
        witnessed.witness(Viewers.with(Role.SUPERVISOR), lot().id(), "五点").orThrow();
        results.freeze(Viewers.organiser(), scored.track()).orThrow();
        scored.at(Stage.DRAFT_LIST);

        open();
        assertThat(page()).contains("名单上各组得分相同");
        click("由系统抽签");
        confirm();

        assertThat(lot().among().applications()).hasSize(3).contains(other.toString());
    }

    private String told() {
        return find(Notification.class).all().stream()
                .map(notification -> notification.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    @SuppressWarnings("unchecked")
    private List<Select<String>> places() {
        return find(Select.class).all().stream()
                .map(select -> (Select<String>) select)
                .toList();
    }
}
