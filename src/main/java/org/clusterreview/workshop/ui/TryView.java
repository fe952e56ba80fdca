package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.words.ModelWords;
import org.clusterreview.workshop.ModelShelf;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.clusterreview.workshop.Reweighted;
import org.clusterreview.workshop.TrialData;

/** Tries a model out: marks and figures on one side, the score and how it comes about on the other, at each change. */
@Route("models/try/:model/:version")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class TryView extends ModelPage {

    private static final long serialVersionUID = 1L;

    private final transient TrialData data;
    private final transient Map<String, BigDecimal> weights = new HashMap<>();

    TryView(ModelShelf shelf, TrialData data, CurrentViewer current) {
        super(shelf, current);
        this.data = data;
        addClassName("try-page");
    }

    @Override
    void show(Shelved shelved) {
        ScoringModel model = shelved.model();
        weights.clear();
        Names names = new Names(model, getLocale());
        ModelWords words = new ModelWords(this::getTranslation, names);
        setHeading(getTranslation("try.title", model.name()));
        header().setSituation(getTranslation("try.situation", model.version()));
        TrialInput input = new TrialInput(model);
        TrialResult result = new TrialResult(model, names);
        Runnable reckon = () -> result.show(ranked(model, input), reweighted(model, input));
        Div left = new Div();
        left.addClassName("try-input");
        TrialFigures figures = new TrialFigures(model, names, input, reckon);
        left.add(
                new TrialChoice(data.choices(viewer()), choice -> figures.fill(data.figures(viewer(), choice))),
                figures);
        if (!model.onSheet().isEmpty()) {
            left.add(new TrialMarks(model, words, input, reckon));
        }
        left.add(new TrialWeights(model, weights, reckon));
        Div columns = new Div(left, result);
        columns.addClassName("try-columns");
        add(columns);
        reckon.run();
    }

    private static ApplicationResult ranked(ScoringModel model, TrialInput input) {
        return new Ranker(model).rank(List.of(input.entry())).getFirst();
    }

    private ApplicationResult reweighted(ScoringModel model, TrialInput input) {
        return ranked(Reweighted.of(model, weights), input);
    }

    @Override
    protected String tabTitle() {
        return getTranslation("models.try");
    }
}
