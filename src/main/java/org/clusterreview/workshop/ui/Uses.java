package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.rounds.ui.RoundsNavigation;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.clusterreview.workshop.ModelShelf.Use;

/** Where a version is used, with ways to the rounds: frozen for good, or in preparation. */
class Uses extends Div {

    private static final long serialVersionUID = 1L;

    Uses(Shelved shelved) {
        addClassName("model-uses");
        List<Use> frozen = shelved.uses().stream().filter(Use::frozen).toList();
        List<Use> open = shelved.uses().stream().filter(use -> !use.frozen()).toList();
        if (shelved.uses().isEmpty()) {
            Span none = new Span(getTranslation("model.uses.none"));
            none.addClassName("quiet");
            add(none);
        }
        line("model.uses.frozen", frozen);
        line("model.uses.open", open);
    }

    private void line(String key, List<Use> uses) {
        if (uses.isEmpty()) {
            return;
        }
        Span how = new Span(getTranslation(key));
        how.addClassName("quiet");
        Div line = new Div(how);
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            line.add(new Text(i == 0 ? "" : getTranslation("model.uses.next")));
            line.add(RoundsNavigation.link(use.round(), use.roundName() + " · " + use.trackName()));
        }
        add(line);
    }
}
