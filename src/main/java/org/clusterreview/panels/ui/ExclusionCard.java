package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Function;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequest.State;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.experts.Expert;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** The requests of applicants that an expert be excluded (申请回避专家), with what became of each. */
class ExclusionCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ExclusionActs.Content content;

    ExclusionCard(ExclusionActs.Content content) {
        this.content = content;
        addClassNames("work-card", "exclusion-card");
        Div head = new Div(
                new H2(getTranslation("exclusion.title", content.requests().size())));
        head.addClassName("card-head");
        if (content.mayChange() && !content.applications().isEmpty()) {
            head.add(new Button(getTranslation("exclusion.record"), click -> new ExclusionDialog(content).open()));
        }
        Paragraph until = new Paragraph(content.track()
                .requestsUntil()
                .map(LocalDate::toString)
                .map(day -> getTranslation("exclusion.until", day))
                .orElseGet(() -> getTranslation("exclusion.until.open")));
        until.addClassName("quiet");
        add(head, until);
        if (content.requests().isEmpty()) {
            add(new EmptyState(getTranslation(content.mayChange() ? "exclusion.none" : "exclusion.none.others")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("exclusions");
            content.requests().forEach(request -> list.add(item(request)));
            add(list);
        }
    }

    private ListItem item(ExclusionRequest request) {
        Span person = new Span(request.organisation()
                .map(unit -> getTranslation("exclusion.person.of", request.person(), unit))
                .orElse(request.person()));
        person.addClassName("exclusion-person");
        Div first = new Div(person, badge(request.state()));
        first.addClassName("badges");
        ListItem item = new ListItem(
                first,
                quiet(getTranslation(
                        "exclusion.from",
                        content.nameOf(request),
                        request.receivedOn().toString())),
                new Paragraph(getTranslation("exclusion.because", request.reason())),
                match(request));
        request.document()
                .ifPresent(file -> item.add(new FileLink(content.acts().files(), content.viewer(), file)));
        request.decision()
                .ifPresent(decision -> item.add(told(
                        "exclusion.decided." + request.state().name(),
                        decision.reason(),
                        decision.by(),
                        Times.minute(decision.at()))));
        if (content.mayChange() && request.stands()) {
            item.add(buttons(request));
        }
        return item;
    }

    private StateBadge badge(State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.TODO;
            case ACCEPTED -> Tone.RECUSED;
            case REFUSED, WITHDRAWN -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, getTranslation("exclusion.state." + state.name()));
    }

    private Component match(ExclusionRequest request) {
        if (request.match().isEmpty()) {
            return new StateBadge(Tone.TODO, getTranslation("exclusion.match.open"));
        }
        ExclusionRequest.Match match = request.match().get();
        String whom = match.expert()
                .flatMap(expert -> content.acts().pool().find(content.viewer(), expert))
                .map(this::words)
                .orElseGet(() -> getTranslation("exclusion.match.nobody"));
        Div box = new Div(
                new Paragraph(getTranslation("exclusion.match.whom", whom)),
                told("exclusion.match.because", match.reason(), match.by(), Times.minute(match.at())));
        return box;
    }

    private String words(Expert expert) {
        return getTranslation("exclusion.person.of", expert.name(), expert.employerName());
    }

    private Paragraph told(String key, String reason, String by, String at) {
        return quiet(getTranslation(key, reason, content.nameOf(by), at));
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private Component buttons(ExclusionRequest request) {
        Div box = new Div();
        box.addClassName("board-buttons");
        Button match = new Button(
                getTranslation(request.match().isEmpty() ? "exclusion.match" : "exclusion.match.again"),
                click -> new ExclusionMatchDialog(content, request).open());
        if (request.match().isEmpty()) {
            match.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        box.add(match);
        var acts = content.acts().requests();
        if (request.state() == State.OPEN) {
            box.add(
                    decision(
                            "accept",
                            request,
                            reason -> acts.accept(content.viewer(), request.id(), request.version(), reason)),
                    decision(
                            "refuse",
                            request,
                            reason -> acts.refuse(content.viewer(), request.id(), request.version(), reason)));
        }
        box.add(decision(
                "withdraw",
                request,
                reason -> acts.withdraw(content.viewer(), request.id(), request.version(), reason)));
        return box;
    }

    private Button decision(String what, ExclusionRequest request, Function<String, Outcome<?>> act) {
        String action = getTranslation("exclusion." + what);
        Button button = new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation("exclusion." + what + ".explained", request.person()),
                        action,
                        reason -> settled(act.apply(reason))));
        button.setAriaLabel(getTranslation("exclusion.act.whom", action, request.person()));
        return button;
    }

    private boolean settled(Outcome<?> outcome) {
        if (outcome.isDone()) {
            Notices.done(getTranslation("exclusion.decided"));
            content.refresh().run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
