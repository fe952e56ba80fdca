package org.clusterreview.objections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.objections.Objection;
import org.clusterreview.objections.Objector;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** One objection with all that is known of it and what can be done next. */
class ObjectionCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ObjectionServices services;
    private final transient Viewer viewer;
    private final transient Objection objection;

    ObjectionCard(ObjectionServices services, Viewer viewer, Track track, Objection objection, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.objection = objection;
        addClassNames("work-card", "objection-card");
        setId("objection-" + objection.id());
        String about = objection.applicationName().orElseGet(() -> getTranslation("objection.about.notice"));
        add(new H2(objection
                .number()
                .map(number -> getTranslation("objection.title", number, about))
                .orElse(about)));
        add(badges(), facts());
        Div actions = new ObjectionActions(services, viewer, track, objection, done);
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private Div badges() {
        Div badges = new Div(new StateBadge(tone(), state()));
        badges.addClassName("objection-badges");
        if (objection.isOverdueOn(Times.today())) {
            badges.add(new StateBadge(Tone.WARN, getTranslation("objection.overdue")));
        }
        if (objection.late()) {
            badges.add(new StateBadge(Tone.WARN, getTranslation("objection.late")));
        }
        if (objection.isProposed()) {
            badges.add(new StateBadge(Tone.TODO, getTranslation("objection.proposed.waits")));
        }
        return badges;
    }

    private Tone tone() {
        return switch (objection.state()) {
            case RECEIVED, ACKNOWLEDGED, INVESTIGATION, DECIDED -> Tone.TODO;
            case NOT_ACCEPTED -> Tone.NEUTRAL;
            case ANSWERED -> Tone.OK;
        };
    }

    private String state() {
        String state = getTranslation("objection.state." + objection.state().name());
        return objection
                .decision()
                .map(one -> state + " · "
                        + getTranslation("objection.verdict." + one.verdict().name()))
                .orElse(state);
    }

    private Component facts() {
        DescriptionList rows = new DescriptionList();
        row(rows, "objection.objector", new Span(objector()));
        row(
                rows,
                "objection.received",
                new Span(objection.receivedOn() + " · "
                        + getTranslation(
                                "objection.channel." + objection.channel().name())));
        Span statement = new Span(objection.statement());
        statement.addClassName("objection-text");
        row(rows, "objection.statement", statement);
        if (objection.hasLetter()) {
            row(rows, "objection.letter", new Span(getTranslation("objection.letter.there")));
        }
        if (objection.state().isUndecided()) {
            row(rows, "objection.acknowledge-by", day(objection.acknowledgedOn(), objection.acknowledgeBy()));
            row(rows, "objection.decide-by", day(Optional.empty(), objection.decideBy()));
        }
        objection
                .investigator()
                .ifPresent(account -> row(
                        rows,
                        "objection.investigator",
                        new Span(services.names()
                                .of(viewer, List.of(account.value()))
                                .getOrDefault(account.value(), "–"))));
        objection
                .refusal()
                .ifPresent(refusal -> row(
                        rows,
                        "objection.refusal",
                        new Span(getTranslation(
                                "objection.ground." + refusal.ground().name(), refusal.reason()))));
        objection
                .decision()
                .ifPresent(one -> row(rows, "objection.decision", new Span(one.on() + " · " + one.reason())));
        objection.answer().ifPresent(one -> row(rows, "objection.answer", new Span(one.on() + " · " + one.text())));
        return rows;
    }

    private String objector() {
        String kind =
                getTranslation("objection.objector." + objection.objector().name());
        if (objection.objector() == Objector.Kind.ANONYMOUS) {
            return kind;
        }
        String told = kind + " · " + objection.nameMasked() + " · " + objection.contactMasked();
        return objection.sealed() ? told + " · " + getTranslation("objection.sealed") : told;
    }

    private Component day(Optional<LocalDate> done, Optional<LocalDate> last) {
        return new Span(done.map(day -> getTranslation("objection.acknowledged", day.toString()))
                .or(() -> last.map(LocalDate::toString))
                .orElseGet(() -> getTranslation("objection.deadline.unknown")));
    }

    private void row(DescriptionList rows, String key, Component value) {
        rows.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
