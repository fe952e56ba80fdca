package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.clusterreview.scoring.model.Effective;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.jspecify.annotations.Nullable;

/** What a version is: its source, days, hash and where it is used. */
class ModelHead extends Section {

    private static final long serialVersionUID = 1L;
    private static final int HASH_SHOWN = 16;

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
        if (!model.effective().equals(Effective.ALWAYS)) {
            row(
                    list,
                    "model.effective",
                    day(model.effective().from()) + " – "
                            + day(model.effective().to()));
        }
        row(list, "model.uses", uses(this, shelved));
        Span hash = new Span(shelved.version().sha256().substring(0, HASH_SHOWN));
        hash.addClassName("hash");
        hash.setTitle("SHA-256 " + shelved.version().sha256());
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(hash);
        list.add(new DescriptionList.Term(getTranslation("model.hash")), description);
        add(list);
    }

    static String uses(Component speaker, Shelved shelved) {
        if (shelved.uses().isEmpty()) {
            return speaker.getTranslation("model.uses.none");
        }
        String tracks = shelved.uses().stream()
                .map(use -> use.roundName() + " · " + use.trackName())
                .collect(Collectors.joining("；"));
        return speaker.getTranslation(shelved.isFrozen() ? "model.uses.frozen" : "model.uses.open", tracks);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
