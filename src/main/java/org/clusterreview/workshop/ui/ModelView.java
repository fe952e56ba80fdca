package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;
import org.clusterreview.scoring.words.ModelWords;
import org.clusterreview.workshop.Drafts;
import org.clusterreview.workshop.ModelShelf;
import org.clusterreview.workshop.ModelShelf.Shelved;

/** A version of a model as a document that people can read and print. */
@Route("models/:model/:version")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ModelView extends ModelPage {

    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;

    ModelView(ModelShelf shelf, Drafts drafts, CurrentViewer current) {
        super(shelf, current);
        this.drafts = drafts;
        addClassName("model-page");
    }

    @Override
    void show(Shelved shelved) {
        ScoringModel model = shelved.model();
        ModelWords words = new ModelWords(this::getTranslation, new Names(model, getLocale()));
        setHeading(model.name());
        header().setSituation(getTranslation(
                "model.situation",
                model.version(),
                model.indicators().size(),
                model.markedByExperts().size()));
        actions(shelved);
        add(new ModelHead(shelved));
        ModelRules rules = new ModelRules(model, words);
        if (model.stages().isEmpty()) {
            add(indicators(getTranslation("model.indicators"), model, words));
        } else {
            Paragraph formula = new Paragraph(formula(model));
            formula.addClassName("stage-formula");
            add(formula);
            for (ScoringStage stage : model.stages()) {
                ScoringModel part = model.of(stage);
                add(indicators(stageHeading(model, stage), part, words));
                add(rules.aggregation("model.stage-aggregation", part, stage.aggregation()));
            }
        }
        add(rules);
    }

    private Section indicators(String heading, ScoringModel model, ModelWords words) {
        Section card = new Section(new H2(heading), new IndicatorTable(model, words));
        card.addClassName("work-card");
        return card;
    }

    private String stageHeading(ScoringModel model, ScoringStage stage) {
        return getTranslation("model.stage", name(model, stage), ModelWords.number(stage.weight()));
    }

    private static String name(ScoringModel model, ScoringStage stage) {
        return model.node(stage.id()).map(Dimension.class::cast).orElseThrow().name();
    }

    /** 综合得分 = 初评 × 40 + 复评 × 60，÷ 100. */
    private String formula(ScoringModel model) {
        String sum = model.stages().stream()
                .map(s -> name(model, s) + " × " + ModelWords.number(s.weight()))
                .collect(Collectors.joining(" + "));
        String weights = ModelWords.number(
                model.stages().stream().map(ScoringStage::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
        return getTranslation("model.stage-formula", sum, weights);
    }

    private void actions(Shelved shelved) {
        List<Component> actions = new ArrayList<>();
        RouterLink tryIt = new RouterLink(
                getTranslation("models.try"),
                TryView.class,
                WorkshopNavigation.of(shelved.version().id()));
        RouterLink compare = new RouterLink(
                getTranslation("models.compare"),
                CompareView.class,
                WorkshopNavigation.of(shelved.version().id()));
        tryIt.addClassName("button-link");
        compare.addClassName("button-link");
        actions.add(tryIt);
        actions.add(compare);
        if (viewer().has(Role.ORGANISER)) {
            actions.add(new Button(
                    getTranslation("model.new-version"),
                    click -> drafts.from(viewer(), shelved.version().id()).map(draft -> {
                        DraftView.open(draft.id());
                        return draft;
                    })));
        }
        header().setActions(actions.toArray(Component[]::new));
    }
}
