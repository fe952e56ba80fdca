package org.clusterreview.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.registry.PublicCluster;
import org.clusterreview.registry.PublicClusters;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** The recognised clusters, for everybody: a table that can be searched, and whose search has an address. */
@Route(value = "public/clusters", autoLayout = false)
@AnonymousAllowed
class PublicClustersView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String SEARCH = "q";

    private final transient List<PublicCluster> clusters;
    private final TextField search = new TextField();
    private final Div found = new Div();

    PublicClustersView(PublicClusters clusters) {
        this.clusters = clusters.all();
        addClassName("public-page");
        Header header = new Header(
                new H1(getTranslation("registry.public")), new Paragraph(getTranslation("registry.public.explained")));
        if (this.clusters.stream().anyMatch(PublicCluster::demonstration)) {
            header.add(new StateBadge(Tone.WARN, getTranslation("registry.public.invented")));
        }
        search.setLabel(getTranslation("registry.search"));
        search.setPlaceholder(getTranslation("registry.public.example"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("page-search");
        search.addValueChangeListener(event -> look(event.getValue().strip(), event.isFromClient()));
        found.getElement().setAttribute("aria-live", "polite");
        add(header, search, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse("");
        search.setValue(text);
        show(text.strip());
    }

    /** The address follows what is looked for, so that it can be passed on. */
    private void look(String text, boolean typed) {
        show(text);
        if (typed) {
            QueryParameters query = text.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SEARCH, text);
            getUI().ifPresent(
                            ui -> ui.getPage().getHistory().replaceState(null, new Location("public/clusters", query)));
        }
    }

    private void show(String text) {
        List<PublicCluster> matching =
                clusters.stream().filter(cluster -> cluster.matches(text)).toList();
        found.removeAll();
        if (matching.isEmpty()) {
            found.add(new EmptyState(
                    getTranslation(clusters.isEmpty() ? "registry.public.empty" : "registry.public.none", text)));
            return;
        }
        Paragraph count = new Paragraph(getTranslation("registry.public.count", matching.size()));
        NativeTable table = Tables.table(
                getTranslation("registry.public"),
                Stream.of("name", "level", "city", "field", "body", "recognised-on", "document")
                        .map(column -> getTranslation("registry." + column))
                        .toList());
        NativeTableBody body = table.addBody();
        matching.forEach(cluster -> body.add(row(cluster)));
        found.add(count, Tables.scrolled(table));
    }

    private NativeTableRow row(PublicCluster cluster) {
        NativeTableHeaderCell name = Tables.head(cluster.name());
        if (cluster.demonstration()) {
            Span mark = new Span(getTranslation("registry.invented"));
            mark.addClassName("demo-mark");
            name.add(mark);
        }
        NativeTableRow row = new NativeTableRow(name);
        Stream.of(
                        ClusterWords.level(cluster.level()),
                        cluster.city(),
                        cluster.field(),
                        dash(cluster.unit()),
                        cluster.recognisedOn().map(LocalDate::toString).orElse("–"),
                        dash(cluster.documentNumber()))
                .forEach(text -> row.add(new NativeTableCell(text)));
        return row;
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registry.public") + " · " + getTranslation("app.name");
    }
}
