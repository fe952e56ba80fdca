package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.OrganisationQuestion;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;

/** The queue of names that are alike: the pairs, and the chosen one side by side with its buttons. */
@Route("organisations/questions")
@RolesAllowed({"ORGANISER", "STAFF"})
class QuestionsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationDirectory directory;
    private final transient RegisterServices services;
    private final transient Viewer viewer;
    private final transient RegisterWords words;
    private final Grid<OrganisationQuestion> grid = new Grid<>();
    private final Div detail = new Div();
    private final Div page = new Div(grid, detail);
    private final Paragraph keys = new Paragraph();
    private final Div nothing = new Div();
    private transient List<OrganisationQuestion> open = List.of();

    QuestionsView(
            OrganisationDirectory directory,
            RegisterServices services,
            Dictionaries dictionaries,
            CurrentViewer current) {
        super("");
        this.directory = directory;
        this.services = services;
        this.viewer = current.get();
        this.words = new RegisterWords(dictionaries.current(viewer));
        setHeading(getTranslation("questions.title"));
        header().setActions(new RouterLink(getTranslation("organisations.title"), OrganisationsView.class));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(QuestionsView::pair).setHeader(getTranslation("questions.title"));
        grid.addSelectionListener(chosen -> show(chosen.getFirstSelectedItem()));
        page.addClassName("questions-page");
        keys.addClassName("quiet");
        keys.setText(getTranslation("questions.keys"));
        add(keys, page, nothing);
        refresh(0);
    }

    private static Div pair(OrganisationQuestion question) {
        Div newer = new Div(question.newerName());
        Div older = new Div(question.olderName());
        Div why = new Div(String.join("；", RegisterWords.reasons(question)));
        why.addClassName("quiet");
        return new Div(newer, older, why);
    }

    /** What stands at a place of the queue is chosen; after a decision it is the next one. */
    private void refresh(int chosen) {
        open = directory.openQuestions(viewer);
        header().setSituation(
                        open.isEmpty()
                                ? getTranslation("questions.situation.none")
                                : getTranslation("questions.situation", open.size()));
        grid.setItems(open);
        page.setVisible(!open.isEmpty());
        keys.setVisible(!open.isEmpty());
        nothing.removeAll();
        detail.removeAll();
        if (open.isEmpty()) {
            nothing.add(new EmptyState(
                    getTranslation("questions.empty"),
                    new RouterLink(getTranslation("organisations.title"), OrganisationsView.class)));
        } else {
            choose(Math.min(chosen, open.size() - 1));
        }
    }

    private void decided() {
        refresh(place().orElse(0));
        detail.getChildren()
                .filter(QuestionPair.class::isInstance)
                .map(QuestionPair.class::cast)
                .forEach(QuestionPair::focus);
    }

    private void choose(int place) {
        grid.select(open.get(place));
        grid.scrollToIndex(place);
    }

    private void next() {
        place().filter(at -> at + 1 < open.size()).ifPresent(at -> choose(at + 1));
    }

    private Optional<Integer> place() {
        return grid.getSelectionModel()
                .getFirstSelectedItem()
                .map(open::indexOf)
                .filter(at -> at >= 0);
    }

    private void show(Optional<OrganisationQuestion> question) {
        detail.removeAll();
        if (question.isPresent()) {
            detail.add(new QuestionPair(viewer, question.get(), words, services, directory, this::decided, this::next));
        } else {
            Paragraph hint = new Paragraph(getTranslation("questions.choose"));
            hint.addClassName("quiet");
            detail.add(hint);
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("questions.title");
    }
}
