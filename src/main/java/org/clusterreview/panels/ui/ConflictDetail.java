package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.conflicts.words.ChainWords;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.Times;

/** One pair: why there may be a conflict, what was decided, and what can be decided now. */
class ConflictDetail extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * The services behind the buttons, and what is done after each.
     *
     * @param open whether declarations are still made and taken back
     */
    record Acts(
            Viewer viewer,
            boolean open,
            ConflictDecisions decisions,
            Declarations declarations,
            StoredFiles files,
            AccountNames names,
            Dictionary dictionary,
            Runnable refresh) {

        /** A declaration is taken back by whoever holds the review, as long as one can be made. */
        boolean mayTakeBack(ConflictFinding finding) {
            return open && viewer.has(Role.ORGANISER) && finding.kind() == TieKind.DECLARATION;
        }

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
        Div badges = new Div(
                new StateBadge(
                        ConflictCell.of(finding).tone(),
                        getTranslation("conflict.status." + finding.status().name())),
                new StateBadge(
                        StateBadge.Tone.NEUTRAL,
                        getTranslation("conflict.strength." + finding.strength().name())));
        badges.addClassName("badges");
        box.add(new H3(finding.ruleName().in(getLocale())), badges, chain(finding));
        decided(finding).forEach(box::add);
        boolean waiting = acts.decisions().isProposed(acts.viewer(), finding.id());
        if (waiting && finding.blocksSeat()) {
            box.add(new StateBadge(StateBadge.Tone.TODO, getTranslation("conflict.waiting")));
        }
        if (acts.mayDecide()) {
            box.add(buttons(finding, waiting));
        }
        return box;
    }

    private Component chain(ConflictFinding finding) {
        OrderedList chain = new OrderedList();
        chain.addClassName("conflict-chain");
        words(acts.dictionary()).of(finding.chain()).forEach(fact -> chain.add(new ListItem(fact)));
        return chain;
    }

    private ChainWords words(Dictionary dictionary) {
        return new ChainWords(this::getTranslation, dictionary::cityName, dictionary::fieldName);
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
        finding.document()
                .flatMap(id -> acts.files().find(acts.viewer(), id))
                .ifPresent(file -> told.add(new FileLink(acts.files(), acts.viewer(), file)));
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

    private Component buttons(ConflictFinding finding, boolean waiting) {
        Div box = new Div();
        box.addClassName("board-buttons");
        boolean judged = !finding.certain();
        if (judged && finding.status() != Status.CONFIRMED) {
            box.add(decision(
                    "confirm",
                    finding,
                    reason -> acts.decisions().confirm(acts.viewer(), finding.id(), finding.version(), reason)));
        }
        if (judged && finding.status() != Status.DISMISSED) {
            box.add(decision(
                    "dismiss",
                    finding,
                    reason -> acts.decisions().dismiss(acts.viewer(), finding.id(), finding.version(), reason)));
        }
        if (finding.blocksSeat() && !waiting) {
            box.add(recusal(finding));
            if (finding.canBeWaived()) {
                box.add(new Button(
                        getTranslation("conflict.propose.WAIVER"),
                        click -> new WaiverDialog(acts, finding, pair.expert().name(), this::settled).open()));
            }
        }
        if (acts.mayTakeBack(finding)) {
            box.add(takingBack(finding));
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

    private Button takingBack(ConflictFinding finding) {
        String action = getTranslation("declaration.take-back");
        return new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation(
                                "declaration.take-back.explained", pair.expert().name()),
                        action,
                        reason -> settled(
                                acts.declarations()
                                        .takeBack(acts.viewer(), finding.expert(), finding.application(), reason),
                                "declaration.taken-back")));
    }

    private Button recusal(ConflictFinding finding) {
        String action = getTranslation("conflict.propose.RECUSAL");
        return new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation(
                                "conflict.propose.explained",
                                pair.expert().name(),
                                finding.ruleName().in(getLocale())),
                        getTranslation("conflict.propose"),
                        reason -> settled(
                                acts.decisions()
                                        .proposeRecusal(
                                                acts.viewer(),
                                                finding.id(),
                                                reason,
                                                Optional.empty(),
                                                Optional.empty()),
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
