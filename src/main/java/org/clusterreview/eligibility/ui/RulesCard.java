package org.clusterreview.eligibility.ui;

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
import org.clusterreview.ui.Tables;

/** The rules on panels in words: what a panel must have, where that comes from, and who may not sit on it. */
public class RulesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PanelRuleSet rules;
    private final transient RuleWords words;

    /** @param open whether they are of the present step */
    public RulesCard(PanelRuleSet rules, RuleWords words, boolean open) {
        this.rules = rules;
        this.words = words;
        addClassName("work-card");
        add(new H2(getTranslation("rules.card", rules.name().in(getLocale()), String.valueOf(rules.version()))));
        rules.notice()
                .map(notice -> new StateBadge(Tone.WARN, notice.in(getLocale())))
                .ifPresent(this::add);
        NativeDetails details = new NativeDetails(new Span(
                getTranslation("rules.card.all", rules.rules().requirements().size(), limits().size())));
        details.setContent(new Div(Tables.scrolled(table()), list()));
        details.setOpen(open);
        add(details);
    }

    private NativeTable table() {
        NativeTable table = Tables.table(
                getTranslation("rules.card.table"),
                List.of(
                        getTranslation("rules.column.requirement"),
                        getTranslation("rules.column.who"),
                        getTranslation("rules.column.amount"),
                        getTranslation("rules.column.basis")));
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
                "rules.limit.sizes",
                rules.sizes().stream().map(String::valueOf).collect(Collectors.joining(getTranslation("rules.and"))),
                rules.usualSize(),
                rules.reserves()));
        limits.perEmployer().ifPresent(most -> texts.add(getTranslation("rules.limit.employer", most)));
        limits.perCity().ifPresent(most -> texts.add(getTranslation("rules.limit.city", most)));
        if (limits.barsOwnCity()) {
            texts.add(getTranslation("rules.limit.own-city"));
        }
        texts.add(getTranslation("rules.limit.conflict"));
        limits.load().ifPresent(most -> texts.add(getTranslation("rules.limit.load", most)));
        limits.reviewsPerYear().ifPresent(most -> texts.add(getTranslation("rules.limit.reviews", most)));
        limits.restAfterYears().ifPresent(most -> texts.add(getTranslation("rules.limit.rest", most)));
        texts.add(getTranslation("rules.left." + rules.leftSheets().name()));
        return texts;
    }
}
