package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.Findings;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.reviews.ReviewFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class ConflictsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Declarations declarations;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Applications applications;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Dictionaries dictionaries;

    @Autowired
    private CurrentViewer current;

    @Autowired
    private ApplicationContext beans;

    private ReviewFixture round;
    private Application application;
    private Expert employed;
    private Expert suspected;

    @BeforeEach
    void find_two_conflicts() {
        round = ReviewFixture.withPanel(beans, 3, 5);
        application = applications.ofTrack(round.organiser(), round.trackId()).getLast();
        String city = dictionaries
                .current(round.organiser())
                .city(application.cityCode())
                .orElseThrow()
                .name();
        employed = enter(Someone.at(application.applicantName()));
        suspected = enter(Someone.at(city + "统计局").in(application.cityCode()));
        conflicts.recheck(round.organiser(), round.trackId());
    }

    private Expert enter(Someone someone) {
        return pool.enter(round.organiser(), someone.row(), false).orThrow();
    }

    private void open() {
        navigate(ConflictsView.class, Map.of("track", round.trackId().toString()));
        find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().equals("只看专家组成员"))
                .forEach(box -> test(box).click());
    }

    private List<String> signs() {
        return find(NativeButton.class).all().stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .toList();
    }

    private String pair(Expert expert, String state) {
        return expert.name() + " × " + application.name() + "：" + state;
    }

    private void choose(Expert expert, String state) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getAriaLabel().equals(Optional.of(pair(expert, state))))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private Optional<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.getText().equals(text))
                .reduce((one, other) -> other);
    }

    private void decide(String action, String confirm, String reason) {
        test(button(action).orElseThrow()).click();
        test(find(TextArea.class).single()).setValue(reason);
        test(button(confirm).orElseThrow()).click();
    }

    private ConflictFinding finding(Expert expert) {
        return Findings.of(conflicts, round.organiser(), expert.id(), application.id())
                .getFirst();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_matrix_shows_who_stands_where_to_which_application() {
        open();

        assertThat(signs()).contains(pair(employed, "阻止入组"), pair(suspected, "待核"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void members_of_panels_are_shown_first() {
        navigate(ConflictsView.class, Map.of("track", round.trackId().toString()));

        assertThat(signs()).doesNotContain(pair(employed, "阻止入组"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void only_what_is_open_is_left_by_the_filter() {
        open();
        test(find(Checkbox.class).all().stream()
                        .filter(box -> box.getLabel().equals("只看待核"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(signs()).contains(pair(suspected, "待核")).allMatch(sign -> sign.endsWith("待核"));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_pair_tells_the_chain_of_its_facts_and_is_dismissed_with_a_reason() {
        open();
        choose(suspected, "待核");
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(text -> text.contains("任职于" + suspected.employerName()));

        decide("排除", "排除", "该局不参与申报管理");

        assertThat(finding(suspected).status()).isEqualTo(Status.DISMISSED);
        assertThat(finding(suspected).reason()).contains("该局不参与申报管理");
        assertThat(signs()).contains(pair(suspected, "已排除"));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_certain_tie_can_only_be_lifted_by_two_people() {
        open();
        choose(employed, "阻止入组");
        assertThat(button("排除")).isEmpty();
        assertThat(button("确认回避")).isEmpty();

        assertThat(button("申请例外参评")).as("the rule forbids it").isEmpty();

        decide("申请在组回避", "提出申请", "领域内别无合适专家");

        assertThat(approvals.ofSubject(
                        current.get(),
                        ConflictDecisions.RECUSAL,
                        finding(employed).id() + "/" + application.id()))
                .hasSize(1);
        assertThat(finding(employed).status()).isEqualTo(Status.CONFIRMED);
        assertThat(button("申请在组回避")).isEmpty();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void auditors_look_and_decide_nothing() {
        open();
        choose(suspected, "待核");

        assertThat(button("排除")).isEmpty();
        assertThat(button("重新核对")).isEmpty();
    }

    private Expert declared() {
        Viewer viewer = round.expert(1);
        declarations
                .declare(viewer, round.trackId(), application.id(), OwnDeclaration.Answer.CONFLICT, "曾任其顾问")
                .orThrow();
        return pool.find(round.organiser(), new ExpertId(viewer.expert().orElseThrow()))
                .orElseThrow();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_declaration_that_was_made_in_error_is_taken_back_with_a_reason() {
        Expert expert = declared();
        open();
        choose(expert, "阻止入组");

        decide("撤回回避声明", "撤回回避声明", "专家来函说明误选");

        assertThat(Findings.of(conflicts, round.organiser(), expert.id(), application.id()))
                .isEmpty();
        assertThat(declarations.own(round.expert(1), application.id())).isEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void only_organisers_take_a_declaration_back() {
        Expert expert = declared();
        open();
        choose(expert, "阻止入组");
        assertThat(button("撤回回避声明")).isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_was_not_declared_is_not_taken_back() {
        open();
        choose(employed, "阻止入组");

        assertThat(button("撤回回避声明")).isEmpty();
    }
}
