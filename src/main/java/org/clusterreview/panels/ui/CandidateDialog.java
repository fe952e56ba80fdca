package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.experts.Expert;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Panel;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** Looks for experts and seats them; of who cannot be seated it says why, and lets two people lift a conflict. */
class CandidateDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int SEARCH_DELAY = 300;

    private final transient Group group;
    private final transient BoardActions actions;
    private final transient ConflictDecisions decisions;
    private final Grid<Candidate> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Span taken = new Span();

    CandidateDialog(Group group, BoardActions actions, ConflictDecisions decisions) {
        this.group = group;
        this.actions = actions;
        this.decisions = decisions;
        setHeaderTitle(getTranslation("board.seat.add.to", group.name()));
        setWidth("60rem");
        setHeight("80vh");
        search.setPlaceholder(getTranslation("board.search"));
        search.setAriaLabel(getTranslation("board.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_DELAY);
        search.addValueChangeListener(change -> refresh());
        search.setWidth("24rem");
        Div head = new Div(search, taken);
        head.addClassName("board-search");
        columns();
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation("experts.nobody"));
        add(head, grid);
        addClassName("candidates");
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(candidate -> candidate.expert().name())
                .setHeader(getTranslation("expert.name"))
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(candidate -> candidate.expert().employerName())
                .setHeader(getTranslation("expert.employer"))
                .setFlexGrow(2);
        grid.addColumn(candidate -> getTranslation(
                        "expert.kind." + candidate.expert().kind().name()))
                .setHeader(getTranslation("expert.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::standing)
                .setHeader(getTranslation("board.standing"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::act)
                .setHeader(getTranslation("board.act"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void refresh() {
        grid.setItems(actions.panels().candidates(actions.viewer(), group.id(), search.getValue()));
        panel().ifPresent(panel ->
                taken.setText(getTranslation("board.panel", panel.activeSeats().size(), panel.size())));
    }

    private Optional<Panel> panel() {
        return actions.panels().ofGroup(actions.viewer(), group.id());
    }

    private Component standing(Candidate candidate) {
        List<Component> words = new ArrayList<>();
        Expert expert = candidate.expert();
        if (candidate.seated()) {
            words.add(new StateBadge(Tone.OK, getTranslation("board.seated")));
        } else if (!candidate.available()) {
            Expert.Standing standing = expert.standingOn(Times.today());
            words.add(new StateBadge(
                    Tone.BLOCK,
                    getTranslation(
                            standing == Expert.Standing.AVAILABLE
                                    ? "expert.absent"
                                    : "expert.standing." + standing.name())));
        }
        if (!candidate.resolved()) {
            words.add(new StateBadge(Tone.BLOCK, getTranslation("expert.identity-open")));
        }
        candidate.findings().stream().map(this::finding).forEach(words::add);
        candidate.sameEmployer().ifPresent(name -> {
            if (!candidate.seated()) {
                words.add(new StateBadge(Tone.WARN, getTranslation("board.same-employer.as", name)));
            }
        });
        candidate
                .otherGroup()
                .ifPresent(name -> words.add(new StateBadge(Tone.WARN, getTranslation("board.other-group", name))));
        Div box = new Div();
        box.addClassName("badges");
        box.add(words);
        return box;
    }

    private Component finding(ConflictFinding finding) {
        Tone tone = finding.blocksSeat() ? Tone.BLOCK : finding.recuses() ? Tone.RECUSED : Tone.NEUTRAL;
        return new StateBadge(
                tone,
                finding.ruleName().in(getLocale()) + " · "
                        + getTranslation("conflict.status." + finding.status().name()));
    }

    private Component act(Candidate candidate) {
        if (candidate.canBeSeated()) {
            Button seat = new Button(getTranslation("board.seat"), click -> seat(candidate));
            seat.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            seat.setAriaLabel(
                    getTranslation("board.seat.who", candidate.expert().name()));
            seat.setEnabled(panel().filter(panel -> panel.activeSeats().size() < panel.size())
                    .isPresent());
            Button reserve = new Button(getTranslation("board.reserve"), click -> reserve(candidate));
            reserve.addThemeVariants(ButtonVariant.LUMO_SMALL);
            reserve.setAriaLabel(
                    getTranslation("board.reserve.who", candidate.expert().name()));
            Div acts = new Div(seat, reserve);
            acts.addClassName("board-buttons");
            return acts;
        }
        if (!candidate.seated() && candidate.isBarred() && candidate.available()) {
            if (asked(candidate).isEmpty()) {
                return new StateBadge(Tone.TODO, getTranslation("conflict.waiting"));
            }
            Button lift = new Button(getTranslation("conflict.propose.RECUSAL"), click -> propose(candidate));
            lift.addThemeVariants(ButtonVariant.LUMO_SMALL);
            return lift;
        }
        return new Span();
    }

    private void seat(Candidate candidate) {
        panel().ifPresent(panel -> actions.settle(() -> actions.panels()
                .seat(
                        actions.viewer(),
                        group.id(),
                        panel.version(),
                        candidate.expert().id())));
        refresh();
    }

    /** At the end of the list; it is shown with the invitations. */
    private void reserve(Candidate candidate) {
        boolean added = actions.settle(() -> actions.reserves()
                .add(actions.viewer(), group.id(), candidate.expert().id()));
        if (added) {
            Notices.done(getTranslation("board.reserve.done", candidate.expert().name()));
        }
    }

    /** What a recusal is to be asked for: ties that bar, but for those on which it has been. */
    private List<ConflictFinding> asked(Candidate candidate) {
        return candidate.findings().stream()
                .filter(ConflictFinding::blocksSeat)
                .filter(finding -> !decisions.isProposed(actions.viewer(), finding.id()))
                .toList();
    }

    private void propose(Candidate candidate) {
        List<ConflictFinding> barring = asked(candidate);
        String rules = barring.stream()
                .map(finding -> finding.ruleName().in(getLocale()))
                .distinct()
                .collect(Collectors.joining(getTranslation("list.separator")));
        Dialogs.reason(
                getTranslation("conflict.propose.RECUSAL"),
                getTranslation("conflict.propose.explained", candidate.expert().name(), rules),
                getTranslation("conflict.propose"),
                reason -> {
                    for (ConflictFinding finding : barring) {
                        var outcome = decisions.proposeRecusal(
                                actions.viewer(), finding.id(), reason, Optional.empty(), Optional.empty());
                        if (!outcome.isDone()) {
                            Notices.refused(outcome.violations());
                            return false;
                        }
                    }
                    Notices.done(getTranslation("conflict.proposed"));
                    refresh();
                    return true;
                });
    }
}
