package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.Employment;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.Expert.Standing;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.PersonalValues;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;

@Route("experts/:expert")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ExpertView extends Page implements BeforeEnterObserver {

    static final String EXPERT = "expert";

    private static final long serialVersionUID = 1L;

    private final transient ExpertPool pool;
    private final transient Dictionaries dictionaries;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private String title = "";

    ExpertView(ExpertPool pool, Dictionaries dictionaries, CurrentViewer current) {
        super("");
        this.pool = pool;
        this.dictionaries = dictionaries;
        this.current = current;
        content.addClassName("cards");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(routeId(event, EXPERT).map(ExpertId::new).orElseThrow(NotFoundException::new));
    }

    private void show(ExpertId id) {
        Viewer viewer = current.get();
        Expert expert = pool.find(viewer, id).orElseThrow(NotFoundException::new);
        title = expert.name();
        setHeading(title);
        header().setSituation(expert.employerName());
        content.removeAll();
        content.add(facts(viewer, expert), employments(viewer, expert));
        RouterLink back = new RouterLink(getTranslation("experts.title"), ExpertsView.class);
        header().setActions(back);
        if (viewer.has(Role.ORGANISER)) {
            header().setActions(back, standing(viewer, expert));
        }
    }

    private Button standing(Viewer viewer, Expert expert) {
        Standing to = expert.isAvailable() ? Standing.SUSPENDED : Standing.AVAILABLE;
        String action = getTranslation("expert.standing.to." + to.name());
        return new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation("expert.standing.explained." + to.name(), expert.name()),
                        action,
                        reason -> {
                            var outcome = pool.setStanding(viewer, expert.id(), expert.version(), to, reason);
                            if (!outcome.isDone()) {
                                Notices.refused(outcome.violations());
                            }
                            show(expert.id());
                            return outcome.isDone();
                        }));
    }

    private Component facts(Viewer viewer, Expert expert) {
        Dictionary dictionary = dictionaries.current(viewer);
        DescriptionList list = new DescriptionList();
        row(list, "expert.standing", ExpertsView.standing(expert));
        row(list, "expert.kind", getTranslation("expert.kind." + expert.kind().name()));
        row(list, "expert.title", expert.title());
        row(list, "expert.post", expert.post());
        row(
                list,
                "expert.city",
                expert.cityCode()
                        .flatMap(dictionary::city)
                        .map(PlaceRow::name)
                        .orElseGet(() -> getTranslation("expert.city.outside")));
        row(
                list,
                "expert.fields",
                expert.fields().stream()
                        .map(code -> dictionary.field(code).map(FieldRow::name).orElse(code))
                        .collect(Collectors.joining("、")));
        Div personal = new Div(expert.phoneMasked());
        if (viewer.hasAny("ORGANISER", "STAFF")) {
            personal.add(new Button(getTranslation("expert.personal.read"), click -> {
                personal.removeAll();
                pool.readPersonal(viewer, expert.id()).ifPresent(values -> personal.add(personal(values)));
            }));
        }
        personal.addClassName("badges");
        row(list, "expert.phone", personal);
        return card(getTranslation("expert.facts"), list);
    }

    private String personal(PersonalValues values) {
        return values.phone().inClear()
                + values.email()
                        .map(PersonalText::inClear)
                        .map(text -> " · " + text)
                        .orElse("");
    }

    private Component employments(Viewer viewer, Expert expert) {
        UnorderedList list = new UnorderedList();
        pool.details(viewer, expert.id()).stream()
                .flatMap(details -> details.employments().stream())
                .forEach(employment -> list.add(new ListItem(text(employment))));
        return card(getTranslation("expert.employments"), list);
    }

    private String text(Employment employment) {
        String from = employment.from().map(Object::toString).orElseGet(() -> getTranslation("expert.from.unknown"));
        String to = employment.to().map(Object::toString).orElseGet(() -> getTranslation("expert.to.present"));
        return getTranslation("expert.employment", from, to, employment.employerName(), employment.post());
    }

    private void row(DescriptionList list, String key, String value) {
        row(list, key, new Div(value));
    }

    private void row(DescriptionList list, String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    private static Section card(String title, Component content) {
        Section card = new Section(new H2(title), content);
        card.addClassNames("work-card", "track-rules");
        return card;
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
