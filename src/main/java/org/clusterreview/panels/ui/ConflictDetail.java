package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.conflicts.Evidence;
import org.clusterreview.conflicts.rules.Tie.Strength;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.Times;

/** One pair: why there may be a conflict, what was decided, and what can be decided now. */
class ConflictDetail extends Section {

    private static final long serialVersionUID = 1L;

    /** The services behind the buttons, and what is done after each. */
    record Acts(
            Viewer viewer,
            Conflicts conflicts,
            Approvals approvals,
            AccountNames names,
            Dictionary dictionary,
            Runnable refresh) {

        boolean mayDecide() {
            return viewer.hasAny("ORGANISER", "STAFF");
        }
    }

    private final transient ConflictCell pair;
    private final transient Acts acts;

    ConflictDetail(ConflictCell pair, Acts acts) {
        this.pair = pair;
        this.acts = acts;
        addClassNames("work-card", "conflict-detail");
        getElement().setAttribute("aria-live", "polite");
        Paragraph application = new Paragraph(pair.application().name());
        Paragraph place = new Paragraph(
                pair.application().city() + " · " + pair.application().field());
        place.addClassName("quiet");
        Paragraph employer = new Paragraph(pair.expert().employerName());
        employer.addClassName("quiet");
        add(new H2(pair.expert().name()), employer, application, place);
        pair.findings().forEach(finding -> add(finding(finding)));
    }

    private Component finding(ConflictFinding finding) {
        Div box = new Div();
        box.addClassName("conflict-finding");
        box.add(
                new H3(getTranslation("conflict.rule." + finding.rule())),
                new StateBadge(
                        ConflictCell.of(finding.status()).tone(),
                        getTranslation("conflict.status." + finding.status().name())),
                new Paragraph(chain(finding)));
        decided(finding).forEach(box::add);
        boolean waiting = isProposed(finding, Conflicts.WAIVER) || isProposed(finding, Conflicts.RECUSAL);
        if (waiting && finding.blocksSeat()) {
            box.add(new StateBadge(StateBadge.Tone.TODO, getTranslation("conflict.waiting")));
        }
        if (acts.mayDecide()) {
            box.add(buttons(finding, waiting));
        }
        return box;
    }

    private String chain(ConflictFinding finding) {
        Evidence evidence = finding.told();
        String counterpart = acts.dictionary().cityName(evidence.counterpart());
        return getTranslation(
                "conflict.evidence." + finding.rule(),
                pair.expert().name(),
                evidence.employer(),
                counterpart,
                pair.application().name());
    }

    private List<Component> decided(ConflictFinding finding) {
        List<Component> told = new ArrayList<>();
        finding.reason().ifPresent(reason -> told.add(new Paragraph(getTranslation("conflict.because", reason))));
        finding.decided().ifPresent(decided -> {
            Paragraph who = new Paragraph(name(decided.by()) + " · " + Times.minute(decided.at()));
            who.addClassName("quiet");
            told.add(who);
        });
        finding.liftedUntil()
                .ifPresent(day -> told.add(new Paragraph(getTranslation("conflict.until", day.toString()))));
        return told;
    }

    private String name(String actor) {
        try {
            UUID id = UUID.fromString(actor);
            Map<UUID, String> names = acts.names().of(acts.viewer(), List.of(id));
            return Optional.ofNullable(names.get(id)).orElse("");
        } catch (IllegalArgumentException system) {
            return getTranslation("conflict.by-program");
        }
    }

    private boolean isProposed(ConflictFinding finding, String kind) {
        return acts.approvals().ofSubject(acts.viewer(), kind, finding.id() + "/" + finding.application()).stream()
                .anyMatch(approval -> approval.decision().isEmpty());
    }

    private Component buttons(ConflictFinding finding, boolean waiting) {
        Div box = new Div();
        box.addClassName("board-buttons");
        boolean judged = finding.strength() == Strength.LIKELY;
        if (judged && finding.status() != Status.CONFIRMED) {
            box.add(decision(
                    "confirm",
                    finding,
                    reason -> acts.conflicts().confirm(acts.viewer(), finding.id(), finding.version(), reason)));
        }
        if (judged && finding.status() != Status.DISMISSED) {
            box.add(decision(
                    "dismiss",
                    finding,
                    reason -> acts.conflicts().dismiss(acts.viewer(), finding.id(), finding.version(), reason)));
        }
        if (finding.blocksSeat() && !waiting) {
            box.add(proposal("conflict.propose.RECUSAL", "conflict.propose.explained", finding, Conflicts.RECUSAL));
            box.add(proposal(
                    "conflict.propose.WAIVER", "conflict.propose.waiver.explained", finding, Conflicts.WAIVER));
        }
        return box;
    }

    private Button decision(String what, ConflictFinding finding, Function<String, Outcome<?>> act) {
        String action = getTranslation("conflict.act." + what);
        Button button = new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation(
                                "conflict.act." + what + ".explained",
                                pair.expert().name()),
                        action,
                        reason -> settled(act.apply(reason), "conflict.decided")));
        if (finding.status() == Status.SUSPECTED && what.equals("confirm")) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private Button proposal(String action, String explained, ConflictFinding finding, String kind) {
        String rule = getTranslation("conflict.rule." + finding.rule());
        return new Button(
                getTranslation(action),
                click -> Dialogs.reason(
                        getTranslation(action),
                        getTranslation(explained, pair.expert().name(), rule),
                        getTranslation("conflict.propose"),
                        reason -> settled(
                                acts.conflicts().propose(acts.viewer(), finding.id(), kind, reason, Optional.empty()),
                                "conflict.proposed")));
    }

    private boolean settled(Outcome<?> outcome, String told) {
        if (outcome.isDone()) {
            Notices.done(getTranslation(told));
            acts.refresh().run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
