package org.clusterreview.conflicts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.conflicts.CheckedPerson;
import org.clusterreview.conflicts.CheckedPerson.Reason;
import org.clusterreview.conflicts.words.ChainWords;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** One person's answer: the verdict first, then why. */
class CheckAnswer extends Section {

    private static final long serialVersionUID = 1L;

    CheckAnswer(CheckedPerson person, ChainWords words) {
        addClassNames("work-card", "check-answer", person.verdict().name().toLowerCase(Locale.ROOT));
        Div head = new Div(new H2(name(person)), new StateBadge(tone(person), verdict(person)));
        head.addClassName("check-head");
        add(head);
        Paragraph employer = new Paragraph(person.employer());
        employer.addClassName("quiet");
        add(employer);
        person.remarks().forEach(remark -> add(new Paragraph(getTranslation(remark))));
        Map<String, List<Reason>> byApplication = person.reasons().stream()
                .collect(Collectors.groupingBy(Reason::applicationName, LinkedHashMap::new, Collectors.toList()));
        byApplication.forEach((application, reasons) -> add(reasons(application, reasons, words)));
    }

    private Component name(CheckedPerson person) {
        return person.expert()
                .<Component>map(id -> new Anchor("experts/" + id, person.name()))
                .orElseGet(() -> new Span(person.name()));
    }

    private static Tone tone(CheckedPerson person) {
        return switch (person.verdict()) {
            case RED -> Tone.BLOCK;
            case AMBER -> Tone.WARN;
            case GREEN -> Tone.OK;
        };
    }

    private String verdict(CheckedPerson person) {
        return getTranslation("check.verdict." + person.verdict().name());
    }

    private Component reasons(String application, List<Reason> reasons, ChainWords words) {
        UnorderedList list = new UnorderedList();
        for (Reason reason : reasons) {
            Span rule = new Span(reason.rule().in(getLocale()));
            rule.addClassName("check-rule");
            Div badges = new Div(
                    rule,
                    new StateBadge(
                            Tone.NEUTRAL,
                            getTranslation(
                                    "conflict.strength." + reason.strength().name())));
            reason.status()
                    .ifPresent(status -> badges.add(
                            new StateBadge(Tone.NEUTRAL, getTranslation("conflict.status." + status.name()))));
            badges.addClassName("badges");
            list.add(new ListItem(badges, new Span(words.line(reason.chain()))));
        }
        Details details = new Details(application, list);
        details.setOpened(true);
        details.addClassName("check-reasons");
        return details;
    }
}
