package org.clusterreview.draws.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The rules on panels in words: what a panel must have, where that comes from, and who may not sit on it. */
class RulesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PanelRuleSet rules;
    private final transient DrawWords words;

    /** @param open whether they are of the present step */
    RulesCard(PanelRuleSet rules, DrawWords words, boolean open) {
        this.rules = rules;
        this.words = words;
        addClassName("work-card");
        add(new H2(getTranslation("draw.rules", rules.name().in(getLocale()), String.valueOf(rules.version()))));
        rules.notice()
                .map(notice -> new StateBadge(Tone.WARN, notice.in(getLocale())))
                .ifPresent(this::add);
        NativeDetails details = new NativeDetails(new Span(
                getTranslation("draw.rules.all", rules.rules().requirements().size(), limits().size())));
        details.setContent(new Div(Tables.scrolled(table()), list()));
        details.setOpen(open);
        add(details);
    }

    private NativeTable table() {
        NativeTable table = Tables.table(
                getTranslation("draw.rules.table"),
                List.of(
                        getTranslation("draw.column.requirement"),
                        getTranslation("draw.column.who"),
                        getTranslation("draw.column.amount"),
                        getTranslation("draw.column.basis")));
        NativeTableBody body = table.addBody();
        for (Requirement requirement : rules.rules().requirements()) {
            body.add(Tables.row(
                    words.rule(requirement.id()),
                    words.who(requirement),
                    words.amount(requirement.atLeast(), rules.usualSize()),
                    words.basis(requirement.id())));
        }
        return table;
    }

    private UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-plan");
        limits().forEach(limit -> list.add(new ListItem(limit)));
        return list;
    }

    private List<String> limits() {
        PanelRules limits = rules.rules();
        List<String> texts = new ArrayList<>();
        texts.add(getTranslation(
                "draw.limit.sizes",
                rules.sizes().stream().map(String::valueOf).collect(Collectors.joining(getTranslation("draw.and"))),
                rules.usualSize(),
                rules.reserves()));
        limits.perEmployer().ifPresent(most -> texts.add(getTranslation("draw.limit.employer", most)));
        limits.perCity().ifPresent(most -> texts.add(getTranslation("draw.limit.city", most)));
        if (limits.barsOwnCity()) {
            texts.add(getTranslation("draw.limit.own-city"));
        }
        texts.add(getTranslation("draw.limit.conflict"));
        limits.load().ifPresent(most -> texts.add(getTranslation("draw.limit.load", most)));
        limits.reviewsPerYear().ifPresent(most -> texts.add(getTranslation("draw.limit.reviews", most)));
        limits.restAfterYears().ifPresent(most -> texts.add(getTranslation("draw.limit.rest", most)));
        return texts;
    }
}
