package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Grading;
import org.clusterreview.scoring.model.PassLine;
import org.clusterreview.scoring.model.RankingRule;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.words.ModelWords;

/** What stands beside the indicators: vetoes and requirements, additional inputs, and the way from marks to ranks. */
class ModelRules extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ModelWords words;

    ModelRules(ScoringModel model, ModelWords words) {
        this.words = words;
        addClassName("model-rules");
        barriers(model);
        inputs(model);
        if (model.stages().isEmpty()) {
            add(aggregation("model.aggregation", model, model.aggregation()));
        }
        add(ranking(model.ranking()));
    }

    private void barriers(ScoringModel model) {
        List<String> lines = new ArrayList<>();
        model.vetoes().forEach(v -> lines.add(getTranslation("model.veto." + v.by().name(), v.name(), v.source())));
        model.requirements()
                .forEach(r ->
                        lines.add(getTranslation("model.requirement", r.name(), words.requirement(r), r.source())));
        if (!lines.isEmpty()) {
            add(card("model.barriers", list(lines)));
        }
    }

    private void inputs(ScoringModel model) {
        if (!model.inputs().isEmpty()) {
            add(card(
                    "model.inputs",
                    list(model.inputs().stream().map(this::input).toList())));
        }
    }

    private String input(AdditionalInput input) {
        String text =
                getTranslation("model.input." + input.use().name(), input.name(), ModelWords.number(input.factor()));
        if (input.limits().any()) {
            text += getTranslation("model.input.limits", words.limits(input.limits()));
        }
        return input.missingIsNothing() ? text + getTranslation("model.input.nothing") : text;
    }

    /** The way from marks to the score of a model or a stage. */
    Section aggregation(String heading, ScoringModel model, Aggregation aggregation) {
        DescriptionList list = new DescriptionList();
        if (!model.markedByExperts().isEmpty()) {
            row(list, "model.averaging", words.averaging(aggregation.averaging()));
            row(
                    list,
                    "model.minimum",
                    getTranslation("model.minimum." + aggregation.below().name(), aggregation.minimumValid()));
        }
        if (aggregation.limits().any()) {
            row(list, "model.total-limits", words.limits(aggregation.limits()));
        }
        row(
                list,
                "model.rounding",
                aggregation.rounding().stream().map(words::rounding).collect(Collectors.joining("；")));
        Section card = card(heading);
        card.add(list);
        return card;
    }

    private Section ranking(RankingRule ranking) {
        DescriptionList list = new DescriptionList();
        row(
                list,
                "model.rank-on",
                getTranslation("model.rank-on." + ranking.on().name()));
        if (!ranking.ties().isEmpty()) {
            row(list, "model.ties", ranking.ties().stream().map(words::tie).collect(Collectors.joining(" → ")));
        }
        PassLine pass = ranking.pass();
        if (pass != null) {
            row(list, "model.pass", words.pass(pass));
        }
        Grading grading = ranking.grading();
        if (grading != null) {
            row(list, "model.grades", String.join("；", words.grades(grading)));
        }
        Section card = card("model.ranking");
        card.add(list);
        return card;
    }

    private Section card(String key, UnorderedList... content) {
        Section card = new Section(new H2(getTranslation(key)));
        card.addClassName("work-card");
        card.add(content);
        return card;
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
