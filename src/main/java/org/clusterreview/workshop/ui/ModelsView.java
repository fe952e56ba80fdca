package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.workshop.ModelShelf;
import org.clusterreview.workshop.ModelShelf.Shelved;

/** Every model with its versions, and where each is used. */
@Route("models")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
@Menu(title = "nav.models", order = 45, icon = "vaadin:scale")
class ModelsView extends Page {

    private static final long serialVersionUID = 1L;

    ModelsView(ModelShelf shelf, CurrentViewer current) {
        super("");
        setHeading(getTranslation("nav.models"));
        addClassName("models-page");
        Viewer viewer = current.get();
        List<Shelved> all = shelf.all(viewer);
        Map<String, List<Shelved>> byId = new LinkedHashMap<>();
        all.forEach(s -> byId.computeIfAbsent(s.version().id().id(), id -> new ArrayList<>())
                .add(s));
        long used = all.stream().filter(s -> !s.uses().isEmpty()).count();
        header().setSituation(getTranslation("models.situation", byId.size(), all.size(), used));
        if (viewer.has(Role.ORGANISER)) {
            RouterLink drafts = new RouterLink(getTranslation("models.drafts"), DraftsView.class);
            drafts.addClassName("button-link");
            header().setActions(drafts);
        }
        if (byId.isEmpty()) {
            add(new EmptyState(getTranslation("models.empty")));
        }
        // What rounds are held under comes first.
        byId.values().stream()
                .sorted(Comparator.comparing(
                        versions -> versions.stream().allMatch(s -> s.uses().isEmpty())))
                .forEach(versions -> add(card(versions)));
    }

    private Section card(List<Shelved> versions) {
        Shelved newest = versions.getFirst();
        Section card = new Section();
        card.addClassNames("work-card", "model-card");
        Div head = new Div(new H2(newest.model().name()), kind(newest));
        head.addClassName("model-card-head");
        Paragraph source = new Paragraph(newest.model().source().document());
        source.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("model-versions");
        versions.forEach(version -> list.add(version(version)));
        card.add(head, source, list);
        return card;
    }

    private StateBadge kind(Shelved model) {
        return model.model().official()
                ? new StateBadge(Tone.OK, getTranslation("models.official"))
                : new StateBadge(Tone.NEUTRAL, getTranslation("models.demonstration"));
    }

    private ListItem version(Shelved shelved) {
        RouterLink open = new RouterLink(
                getTranslation("models.version", shelved.version().id().version()),
                ModelView.class,
                WorkshopNavigation.of(shelved.version().id()));
        open.addClassName("version-link");
        ListItem item = new ListItem(open, new Uses(shelved));
        String effective = ModelHead.effective(shelved.model());
        if (!effective.isEmpty()) {
            Span days = new Span(getTranslation("models.effective", effective));
            days.addClassName("model-days");
            item.addComponentAtIndex(1, days);
        }
        Div links =
                new Div(link("models.try", TryView.class, shelved), link("models.compare", CompareView.class, shelved));
        links.addClassName("version-links");
        item.add(links);
        return item;
    }

    private RouterLink link(String key, Class<? extends Component> view, Shelved shelved) {
        RouterLink link = new RouterLink(
                getTranslation(key),
                view,
                WorkshopNavigation.of(shelved.version().id()));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(key) + " " + shelved.model().name() + " "
                                + shelved.version().id().version());
        return link;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.models");
    }
}
