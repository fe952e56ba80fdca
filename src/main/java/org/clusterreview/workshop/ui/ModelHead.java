package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.clusterreview.scoring.model.Effective;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.jspecify.annotations.Nullable;

/** What a version is: its source, days, hash and where it is used. */
class ModelHead extends Section {

    private static final long serialVersionUID = 1L;

    ModelHead(Shelved shelved) {
        addClassNames("work-card", "model-head");
        ScoringModel model = shelved.model();
        add(new H2(getTranslation("model.head")));
        if (!model.official()) {
            add(new StateBadge(Tone.WARN, model.notice()));
        }
        DescriptionList list = new DescriptionList();
        row(
                list,
                "model.source",
                model.source().document()
                        + (model.source().articles().isEmpty()
                                ? ""
                                : " · " + String.join("、", model.source().articles())));
        row(list, "model.id", model.id() + " " + model.version());
        if (!effective(model).isEmpty()) {
            row(list, "model.effective", effective(model));
        }
        row(list, "model.uses", new Uses(shelved));
        Span hash = new Span(shelved.version().sha256());
        hash.addClassName("hash");
        row(list, "model.hash", hash);
        add(list);
    }

    /** Empty where it holds on any day. */
    static String effective(ScoringModel model) {
        return model.effective().equals(Effective.ALWAYS)
                ? ""
                : day(model.effective().from()) + " – " + day(model.effective().to());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    private void row(DescriptionList list, String key, String value) {
        row(list, key, new Span(value));
    }

    private void row(DescriptionList list, String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
