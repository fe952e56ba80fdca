package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.workshop.ModelDiff;
import org.clusterreview.workshop.ModelDiff.Change;
import org.clusterreview.workshop.ModelShelf;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.jspecify.annotations.Nullable;

/** What differs between two versions: only the differences, each with the value before and after. */
@Route("models/compare/:model/:version")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class CompareView extends ModelPage {

    private static final long serialVersionUID = 1L;

    private final Div result = new Div();

    CompareView(ModelShelf shelf, CurrentViewer current) {
        super(shelf, current);
        addClassName("compare-page");
        result.addClassName("compare-result");
    }

    @Override
    void show(Shelved shelved) {
        setHeading(getTranslation("compare.title", shelved.model().name()));
        List<Shelved> others = shelf().all(viewer()).stream()
                .filter(s -> !s.version().id().equals(shelved.version().id()))
                .sorted(Comparator.comparing(s -> !isSame(s, shelved)))
                .toList();
        header().setSituation(
                        getTranslation("compare.situation", shelved.model().version()));
        ComboBox<Shelved> other = new ComboBox<>(getTranslation("compare.with"));
        other.setItems(others);
        other.setItemLabelGenerator(CompareView::label);
        other.addClassName("compare-with");
        other.addValueChangeListener(event -> compare(event.getValue(), shelved));
        add(other, result);
        others.stream()
                .filter(s -> isSame(s, shelved))
                .findFirst()
                .ifPresentOrElse(other::setValue, () -> result.add(new EmptyState(getTranslation("compare.choose"))));
    }

    private static boolean isSame(Shelved one, Shelved other) {
        return one.version().id().id().equals(other.version().id().id());
    }

    private static String label(Shelved shelved) {
        return shelved.model().name() + " " + shelved.version().id().version();
    }

    private void compare(@Nullable Shelved before, Shelved after) {
        result.removeAll();
        if (before == null) {
            result.add(new EmptyState(getTranslation("compare.choose")));
            return;
        }
        ModelDiff diff = ModelDiff.between(before.model(), after.model());
        if (diff.isEmpty()) {
            result.add(new EmptyState(getTranslation("compare.same")));
        }
        diff.byPart().forEach((part, changes) -> result.add(card(part, changes, before, after)));
    }

    private Section card(String part, List<Change> changes, Shelved before, Shelved after) {
        NativeTable table = new NativeTable();
        table.addClassNames("table", "compare-table");
        NativeTableRow head = table.getHead().addRow();
        for (String title : List.of(
                getTranslation("compare.what"),
                before.version().id().version(),
                after.version().id().version())) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(title);
            cell.getElement().setAttribute("scope", "col");
        }
        DiffWords words = new DiffWords(this::getTranslation, getLocale(), before.model(), after.model());
        changes.forEach(change -> row(table, change, words));
        Div region = new Div(table);
        region.addClassName("table-scroll");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("role", "region");
        String title = getTranslation("compare.part." + part);
        region.getElement().setAttribute("aria-label", title);
        Section card = new Section(new H2(title), region);
        card.addClassName("work-card");
        return card;
    }

    private static void row(NativeTable table, Change change, DiffWords words) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell what = row.addHeaderCell();
        what.getElement().setAttribute("scope", "row");
        what.setText(words.what(change));
        row.addDataCell().setText(words.value(change, change.before()));
        row.addDataCell().setText(words.value(change, change.after()));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("models.compare");
    }
}
