package org.clusterreview.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

@Route("approvals")
@RolesAllowed({"ORGANISER", "SUPERVISOR", "STAFF"})
@Menu(title = "nav.approvals", order = 60, icon = "vaadin:check-square-o")
class ApprovalsView extends Page {

    private static final long serialVersionUID = 1L;

    /** Older decisions are found in the audit trail. */
    private static final int DECIDED_SHOWN = 200;

    private final transient Approvals approvals;
    private final transient AccountNames accountNames;
    private final transient StoredFiles files;
    private final transient Viewer viewer;
    private final Div content = new Div();
    private final Map<UUID, String> names = new HashMap<>();

    ApprovalsView(Approvals approvals, AccountNames accountNames, StoredFiles files, CurrentViewer current) {
        super("");
        this.approvals = approvals;
        this.accountNames = accountNames;
        this.files = files;
        this.viewer = current.get();
        setHeading(getTranslation("nav.approvals"));
        header().setSituation(getTranslation("approvals.explanation"));
        add(content);
        show();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.approvals");
    }

    private void show() {
        List<Approval> pending = approvals.pending(viewer);
        List<Approval> decided = approvals.decided(viewer, DECIDED_SHOWN);
        names.clear();
        names.putAll(accountNames.of(
                viewer,
                Stream.concat(pending.stream(), decided.stream())
                        .flatMap(ApprovalsView::people)
                        .map(AccountId::value)
                        .distinct()
                        .toList()));
        content.removeAll();
        content.add(new H2(getTranslation("approvals.pending", pending.size())));
        content.add(pending.isEmpty() ? new EmptyState(getTranslation("approvals.pending.none")) : pending(pending));
        if (!decided.isEmpty()) {
            content.add(new H2(getTranslation("approvals.decided")), decided(decided));
        }
    }

    private static Stream<AccountId> people(Approval approval) {
        return Stream.concat(
                Stream.of(approval.proposedBy()), approval.decision().stream().map(Approval.Decision::by));
    }

    private Grid<Approval> pending(List<Approval> items) {
        Grid<Approval> grid = grid(items);
        grid.setId("pending");
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("approvals.decision"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private Grid<Approval> decided(List<Approval> items) {
        Grid<Approval> grid = grid(items);
        grid.setId("decided");
        grid.addComponentColumn(this::verdict)
                .setHeader(getTranslation("approvals.decision"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(approval ->
                        approval.decision().map(Approval.Decision::reason).orElse(""))
                .setHeader(getTranslation("approvals.decision.reason"));
        grid.addColumn(approval ->
                        approval.decision().map(d -> who(d.by(), d.at())).orElse(""))
                .setHeader(getTranslation("approvals.decided-by"));
        return grid;
    }

    private Grid<Approval> grid(List<Approval> items) {
        Grid<Approval> grid = new Grid<>();
        grid.setItems(items);
        grid.setAllRowsVisible(true);
        grid.addColumn(approval -> getTranslation("approval.kind." + approval.kind()))
                .setHeader(getTranslation("approvals.kind"))
                .setAutoWidth(true);
        grid.addColumn(Approval::title).setHeader(getTranslation("approvals.title"));
        grid.addColumn(Approval::reason).setHeader(getTranslation("field.reason"));
        grid.addColumn(approval -> who(approval.proposedBy(), approval.proposedAt()))
                .setHeader(getTranslation("approvals.proposed-by"));
        grid.setItemDetailsRenderer(new ComponentRenderer<>(approval -> new ApprovalDetails(approval, files, viewer)));
        return grid;
    }

    private String who(AccountId account, java.time.Instant at) {
        return Objects.requireNonNullElse(names.get(account.value()), "") + " " + Times.minute(at);
    }

    private Component actions(Approval approval) {
        if (!viewer.hasAny("ORGANISER", "SUPERVISOR")) {
            return new Span(getTranslation("approvals.waiting"));
        }
        if (viewer.account().filter(approval.proposedBy()::equals).isPresent()) {
            return new Span(getTranslation("approvals.own"));
        }
        Button approve = button("approvals.approve", approval, Verdict.APPROVED);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new HorizontalLayout(approve, button("approvals.refuse", approval, Verdict.REFUSED));
    }

    private Button button(String key, Approval approval, Verdict verdict) {
        String action = getTranslation(key);
        Button button = new Button(
                action,
                click -> Dialogs.reason(
                        action + " · " + approval.title(),
                        getTranslation("approvals.final"),
                        action,
                        reason -> decide(approval, verdict, reason)));
        button.setAriaLabel(action + " · " + approval.title());
        return button;
    }

    private boolean decide(Approval approval, Verdict verdict, String reason) {
        return switch (approvals.decide(viewer, approval.id(), verdict, reason)) {
            case Outcome.Done<Approval> ignored -> {
                Notices.done(getTranslation("approvals.done"));
                show();
                yield true;
            }
            case Outcome.Refused<Approval>(var violations) -> {
                Notices.refused(violations);
                yield false;
            }
        };
    }

    private Component verdict(Approval approval) {
        Verdict verdict = approval.decision().orElseThrow().verdict();
        return switch (verdict) {
            case APPROVED -> new StateBadge(Tone.OK, getTranslation("approvals.approved"));
            case REFUSED -> new StateBadge(Tone.BLOCK, getTranslation("approvals.refused"));
        };
    }
}
