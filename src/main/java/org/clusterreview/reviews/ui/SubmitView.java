package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.reviews.Chosen;
import org.clusterreview.reviews.Confirmation;
import org.clusterreview.reviews.GroupSummary;
import org.clusterreview.reviews.GroupSummary.Part;
import org.clusterreview.reviews.OwnGroups;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.SubmissionId;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;

/** All that an expert has marked in a group, and where it is submitted. */
@Route("reviews/submit/:group")
@RolesAllowed("EXPERT")
class SubmitView extends Page implements BeforeEnterObserver {

    static final String GROUP = "group";

    /** The one sheet to choose; without it all that are complete are chosen. */
    static final String SHEET = "sheet";

    private static final long serialVersionUID = 1L;

    private final transient OwnGroups groups;
    private final transient OwnSheets sheets;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private final transient Set<SheetId> chosen = new LinkedHashSet<>();
    private transient Optional<GroupSummary> shown = Optional.empty();
    private transient Optional<SubmitPanel> panel = Optional.empty();

    SubmitView(OwnGroups groups, OwnSheets sheets, CurrentViewer current) {
        super("");
        this.groups = groups;
        this.sheets = sheets;
        this.current = current;
        setHeading(getTranslation("submit.title"));
        header().setActions(back());
        content.addClassName("submit-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupSummary summary = routeId(event, GROUP)
                .flatMap(id -> groups.summary(current.get(), new GroupId(id)))
                .orElseThrow(NotFoundException::new);
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter(SHEET);
        chosen.clear();
        summary.parts().stream()
                .filter(Part::isReady)
                .map(part -> part.sheet().id())
                .filter(id -> wanted.isEmpty() || id.toString().equals(wanted.get()))
                .forEach(chosen::add);
        show(summary);
    }

    private void show(GroupSummary summary) {
        shown = Optional.of(summary);
        header().setSituation(situation(summary));
        content.removeAll();
        content.add(SummaryLooks.missing(summary));
        if (summary.parts().stream().anyMatch(SummaryChanges::isShown)) {
            content.add(new SummaryChanges(summary));
        }
        content.add(new SummaryRanking(summary, chosen, this::choose), new SummaryMarks(summary));
        content.add(SummaryLooks.striking(summary));
        if (summary.parts().stream()
                .allMatch(part -> part.isSubmitted() || part.closed().isPresent())) {
            panel = Optional.empty();
            content.add(new EmptyState(getTranslation("submit.over")));
            return;
        }
        SubmitPanel confirm = new SubmitPanel(current.get().actor(), summary.ways(), this::submit);
        confirm.setChosen(chosen);
        panel = Optional.of(confirm);
        content.add(confirm);
    }

    private void choose(Part part, boolean wanted) {
        if (wanted) {
            chosen.add(part.sheet().id());
        } else {
            chosen.remove(part.sheet().id());
        }
        panel.ifPresent(confirm -> confirm.setChosen(chosen));
    }

    private String situation(GroupSummary summary) {
        long submitted = summary.parts().stream().filter(Part::isSubmitted).count();
        long ready = summary.parts().stream().filter(Part::isReady).count();
        long gaps = summary.parts().stream().filter(part -> !part.isComplete()).count();
        String counts = getTranslation(
                "submit.situation", summary.groupName(), summary.parts().size(), submitted, ready, gaps);
        return summary.deadline()
                .map(at -> counts + " · " + getTranslation("tasks.deadline", Times.minute(at)))
                .orElse(counts);
    }

    private void submit(Confirmation by) {
        GroupSummary summary = shown.orElseThrow();
        List<Chosen> asSeen = summary.parts().stream()
                .filter(part -> chosen.contains(part.sheet().id()))
                .map(Part::chosen)
                .toList();
        Outcome<SubmissionId> outcome = sheets.submit(current.get(), asSeen, by, agent());
        switch (outcome) {
            case Outcome.Done<SubmissionId>(var id) ->
                getUI().ifPresent(ui ->
                        ui.navigate(ReceiptView.class, new RouteParam(ReceiptView.SUBMISSION, id.toString())));
            case Outcome.Refused<SubmissionId>(var violations) -> refuse(summary, violations);
        }
    }

    /** What has changed meanwhile is shown as it is now, to be confirmed anew. */
    private void refuse(GroupSummary before, List<Violation> violations) {
        Set<String> changed = violations.stream().map(SubmitView::sheetOf).collect(Collectors.toSet());
        boolean stale = before.parts().stream()
                .anyMatch(part -> changed.contains(part.sheet().id().toString()));
        if (stale) {
            groups.summary(current.get(), before.group()).ifPresent(now -> {
                chosen.removeIf(id ->
                        now.parts().stream().noneMatch(part -> part.sheet().id().equals(id) && part.isReady()));
                show(now);
            });
        }
        panel.ifPresent(confirm -> confirm.refuse(violations, path -> nameOf(before, path)));
    }

    private static String sheetOf(Violation violation) {
        String path = violation.path();
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static Optional<String> nameOf(GroupSummary summary, String path) {
        return summary.parts().stream()
                .filter(part -> path.startsWith(part.sheet().id().toString()))
                .map(Part::application)
                .findFirst();
    }

    private static String agent() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getHeader("User-Agent"))
                .orElse("");
    }

    private static RouterLink back() {
        RouterLink back = new RouterLink(TasksView.class);
        back.add(VaadinIcon.ANGLE_LEFT.create(), new Span(back.getTranslation("tasks.title")));
        back.addClassName("workspace-back");
        return back;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("submit.title");
    }
}
