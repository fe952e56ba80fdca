package org.clusterreview.approvals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class ApprovalsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentViewer current;

    private final String title = "集群 " + UUID.randomUUID();

    private Approval propose(Viewer viewer) {
        Proposal proposal = Proposal.of(
                "formal-exception", UUID.randomUUID().toString(), null, title, Map.of("enterprises", 19), "口径调整");
        return approvals.propose(viewer, proposal).orThrow();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(b -> b.getAriaLabel().orElse(b.getText()).equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private Grid<Approval> pending() {
        return (Grid<Approval>) find(Grid.class).withId("pending").single();
    }

    private int rowOfTitle() {
        List<Approval> rows = pending().getListDataView().getItems().toList();
        return rows.stream().map(Approval::title).toList().indexOf(title);
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void the_second_person_approves_with_a_reason() {
        Approval approval = propose(new TestAccounts(accounts).viewer(Role.STAFF));
        navigate(ApprovalsView.class);
        Button approve = (Button) test(pending())
                .getCellComponent(rowOfTitle(), 4)
                .getChildren()
                .findFirst()
                .orElseThrow();

        test(approve).click();
        test(find(TextArea.class).single()).setValue("材料属实");
        click("同意");

        Approval decided = approvals.find(current.get(), approval.id()).orElseThrow();
        assertThat(decided.decision().orElseThrow().reason()).isEqualTo("材料属实");
        assertThat(find(Grid.class).withId("decided").exists()).isTrue();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_proposer_sees_that_another_person_decides() {
        propose(current.get());
        navigate(ApprovalsView.class);

        Span told = (Span) test(pending()).getCellComponent(rowOfTitle(), 4);

        assertThat(told.getText()).isEqualTo("由本人提出，须他人决定");
    }
}
