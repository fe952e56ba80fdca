package org.clusterreview.workshop.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.ui.Page;
import org.clusterreview.workshop.ModelShelf;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.jspecify.annotations.Nullable;

/** A page about one version of a model, which stands in its address. */
abstract class ModelPage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ModelShelf shelf;
    private final transient Viewer viewer;
    private transient @Nullable Shelved shown;

    ModelPage(ModelShelf shelf, CurrentViewer current) {
        super("");
        this.shelf = shelf;
        this.viewer = current.get();
    }

    final ModelShelf shelf() {
        return shelf;
    }

    final Viewer viewer() {
        return viewer;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Shelved found = WorkshopNavigation.id(event)
                .flatMap(id -> shelf.find(viewer, id))
                .orElseThrow(NotFoundException::new);
        shown = found;
        // The same page is kept when only the address changes.
        removeAll();
        add(header());
        show(found);
    }

    abstract void show(Shelved shelved);

    @Override
    protected String tabTitle() {
        return shown == null ? getTranslation("nav.models") : shown.model().name();
    }
}
