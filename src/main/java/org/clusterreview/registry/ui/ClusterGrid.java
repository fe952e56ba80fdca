package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.List;
import org.clusterreview.registry.ClusterFile;

/** The clusters that were found, a row each; the name leads to the cluster's page. */
class ClusterGrid extends Grid<ClusterFile> {

    private static final long serialVersionUID = 1L;

    ClusterGrid(ClusterWords words, List<ClusterFile> items) {
        setId("clusters");
        addClassName("dense");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        addComponentColumn(ClusterGrid::name)
                .setHeader(getTranslation("registry.name"))
                .setWidth("14rem")
                .setFlexGrow(3)
                .setFrozen(true);
        column("registry.level", file -> ClusterWords.level(file.cluster().level()));
        addComponentColumn(file -> ClusterWords.badge(file.cluster()))
                .setHeader(getTranslation("registry.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        column("registry.city", file -> words.city(file.cluster()));
        column("registry.unit", file -> words.place(file.cluster()));
        column("registry.field", file -> words.field(file.cluster()));
        column(
                "registry.recognised-on",
                file -> file.decidedOn().map(LocalDate::toString).orElse("–"));
        column("registry.document", file -> file.documentNumber().isEmpty() ? "–" : file.documentNumber());
        column(
                "registry.source",
                file -> file.source().isEmpty() ? getTranslation("registry.source.none") : file.source());
        column("registry.body", file -> file.unitName().isEmpty() ? "–" : file.unitName());
        setItems(items);
        setAllRowsVisible(true);
    }

    private void column(String key, ValueProvider<ClusterFile, String> value) {
        addColumn(value).setHeader(getTranslation(key)).setAutoWidth(true).setFlexGrow(0);
    }

    private static Component name(ClusterFile file) {
        Anchor name = new Anchor(
                ClusterWords.path(file.cluster().id()), file.cluster().name());
        name.addClassName("wrapped");
        name.setTitle(file.cluster().name());
        return name;
    }
}
