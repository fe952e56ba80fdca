package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.assignments.Answer;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.ProposalContent;
import org.clusterreview.eligibility.ui.RelaxedCard;
import org.clusterreview.eligibility.ui.RulesCard;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.EmptyState;

/** What stands on the page below its head. */
final class AssignContent {

    private static final int OPEN_PANELS = 12;

    private AssignContent() {}

    /** @param running if the proposal that is shown is being reckoned */
    static List<Component> of(ShownProposal shown, AssignActs acts, Optional<RunningCard> running) {
        List<Component> all = new ArrayList<>();
        Paragraph what = new Paragraph(shown.round());
        what.addClassName("print-only");
        all.add(what);
        if (shown.proposal().isEmpty() && shown.plan().isEmpty()) {
            boolean early = shown.track().stage().isBefore(Stage.PANELS);
            all.add(new EmptyState(
                    UI.getCurrent().getTranslation(early ? "assignment.empty.early" : "assignment.empty.late")));
        }
        running.ifPresent(all::add);
        shown.proposal().ifPresent(one -> all.addAll(proposal(shown, one, acts)));
        if (needsPlan(shown)) {
            shown.plan().ifPresent(plan -> all.add(new PlanCard(plan, shown, acts)));
        }
        if (!shown.relaxed().isEmpty()) {
            all.add(new RelaxedCard(shown.relaxed(), shown.words().rules(), acts::revoke, shown.isOpen()));
        }
        all.add(new RulesCard(
                shown.rules(), shown.words().rules(), shown.proposal().isEmpty()));
        List<Proposal> others = shown.all().stream()
                .filter(one -> !shown.proposal().equals(Optional.of(one)))
                .toList();
        if (!others.isEmpty()) {
            all.add(new EarlierProposals(others, shown.words()));
        }
        return all;
    }

    /** Where something is to be begun from here: not beside a proposal that has buttons of its own, nor without empty groups. */
    private static boolean needsPlan(ShownProposal shown) {
        return shown.state()
                .map(state -> switch (state) {
                    case RUNNING, PROPOSED, FAILED, TAKEN_BACK, DISCARDED -> false;
                    case CANCELLED, BROKEN -> true;
                    case APPLIED ->
                        shown.plan().filter(plan -> !plan.panels().isEmpty()).isPresent();
                })
                .orElse(true);
    }

    private static List<Component> proposal(ShownProposal shown, Proposal one, AssignActs acts) {
        List<Component> all = new ArrayList<>();
        ProposalContent known = shown.content().orElseThrow();
        known.why().ifPresent(why -> all.add(new FailureCard(shown, one, why, acts)));
        known.answer().filter(answer -> !answer.panels().isEmpty()).ifPresent(answer -> {
            all.add(new ResultCard(shown, one, known, answer, acts));
            all.addAll(panels(answer, known, shown.words()));
        });
        return all;
    }

    private static List<FoundPanelCard> panels(Answer answer, ProposalContent known, AssignWords words) {
        boolean open = answer.panels().size() <= OPEN_PANELS;
        Map<String, PoolExpert> pool =
                known.pool().experts().stream().collect(Collectors.toMap(PoolExpert::id, Function.identity()));
        return answer.panels().stream()
                .map(panel -> new FoundPanelCard(panel, known, pool, words, open))
                .toList();
    }
}
