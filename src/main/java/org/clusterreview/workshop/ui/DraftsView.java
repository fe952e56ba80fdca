package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;
import org.clusterreview.workshop.Drafts;
import org.clusterreview.workshop.ModelDraft;

/** Models that are being written. */
@Route("model-drafts")
@RolesAllowed("ORGANISER")
class DraftsView extends Page {

    private static final long serialVersionUID = 1L;

    DraftsView(Drafts drafts, CurrentViewer current) {
        super("");
        Viewer viewer = current.get();
        setHeading(getTranslation("models.drafts"));
        List<ModelDraft> open = drafts.open(viewer);
        header().setSituation(getTranslation("drafts.situation", open.size()));
        Button begin = new Button(
                getTranslation("drafts.new"),
                click -> DraftView.open(drafts.empty(viewer).orThrow().id()));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header().setActions(begin);
        add(open.isEmpty() ? new EmptyState(getTranslation("drafts.empty")) : list(open));
    }

    private Section list(List<ModelDraft> open) {
        UnorderedList list = new UnorderedList();
        list.addClassName("model-versions");
        for (ModelDraft draft : open) {
            DraftText text = DraftText.of(draft.text());
            RouterLink link = new RouterLink(
                    text.title().isEmpty() ? getTranslation("drafts.untitled") : text.title(),
                    DraftView.class,
                    new RouteParameters(
                            new RouteParam(WorkshopNavigation.DRAFT, draft.id().toString())));
            link.addClassName("version-link");
            Span state = new Span(getTranslation(
                    "drafts.line",
                    draft.source().map(Object::toString).orElseGet(() -> getTranslation("drafts.from-nothing")),
                    draft.changedBy(),
                    Times.minute(draft.changedAt())));
            state.addClassName("quiet");
            list.add(new ListItem(link, state));
        }
        Section card = new Section(list);
        card.addClassName("work-card");
        return card;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("models.drafts");
    }
}
