package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.PanelSupplies;
import org.clusterreview.panels.TrackSupply;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.PoolCount;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Supply;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.PanelBar;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.WithheldNote;

/** Whom of the pool the panels of a track may have: what is wanted, who is there for it, and why the others are not. */
@Route("tracks/:track/panels/pool")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class PanelPoolView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient Groups groups;
    private final transient PanelSupplies supplies;
    private final transient TrackPanelRules rules;
    private final transient Dictionaries dictionaries;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div content = new Div();

    PanelPoolView(
            Tracks tracks,
            Rounds rounds,
            Groups groups,
            PanelSupplies supplies,
            TrackPanelRules rules,
            Dictionaries dictionaries,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.groups = groups;
        this.supplies = supplies;
        this.rules = rules;
        this.dictionaries = dictionaries;
        this.current = current;
        setHeading(getTranslation("pool.title"));
        content.addClassName("pool-page");
        addComponentAsFirst(bar);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        TrackId id = routeId(event, "track").map(TrackId::new).orElseThrow(NotFoundException::new);
        Track track = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.PANELS), new PanelBar(track, PanelPage.POOL));
        content.removeAll();
        Optional<TrackSupply> supply = supplies.ofTrack(viewer, id);
        if (supply.isEmpty()) {
            content.add(new WithheldNote(getTranslation("pool.partial")));
        } else if (supply.get().pool().isEmpty()) {
            content.add(new EmptyState(getTranslation("pool.empty")));
        } else {
            show(viewer, id, supply.get());
        }
    }

    private void show(Viewer viewer, TrackId track, TrackSupply supply) {
        header().setSituation(getTranslation(
                "pool.situation",
                PoolCount.callable(supply.pool()).size(),
                supply.pool().size(),
                supply.panels().size(),
                supply.panels().stream().mapToInt(Supply::size).sum()));
        RuleNames names = new RuleNames(rules.inForce(viewer, track));
        Map<String, String> called = groups.ofTrack(viewer, track).stream()
                .collect(Collectors.toMap(group -> group.id().toString(), Group::name));
        if (supply.panels().isEmpty()) {
            content.add(new EmptyState(getTranslation("pool.no-groups")));
        } else {
            content.add(PoolCards.demand(supply, called, names), PoolCards.groups(supply, called, names));
        }
        Div counts = new Div(counts(viewer, supply));
        counts.addClassName("pool-grid");
        content.add(counts);
    }

    private Component[] counts(Viewer viewer, TrackSupply supply) {
        Dictionary dictionary = dictionaries.current(viewer);
        List<PoolExpert> pool = supply.pool();
        return new Component[] {
            PoolCards.counts(
                    "expert.kind",
                    PoolCount.of(pool, expert -> expert.kind().stream().toList()),
                    kind -> getTranslation("expert.kind." + kind)),
            PoolCards.counts("expert.fields", PoolCount.of(pool, PoolExpert::fields), dictionary::fieldName),
            PoolCards.counts(
                    "expert.city",
                    PoolCount.of(pool, expert -> expert.city().stream().toList()),
                    dictionary::cityName),
            PoolCards.counts(
                    "expert.title",
                    PoolCount.of(pool, expert -> expert.title().stream().toList()),
                    title -> title),
            PoolCards.counts(
                    "pool.employer-kind",
                    PoolCount.of(
                            pool,
                            expert -> expert.employer().stream()
                                    .flatMap(id -> Optional.ofNullable(
                                            supply.employers().get(id))
                                            .stream())
                                    .map(Enum::name)
                                    .toList()),
                    kind -> getTranslation("organisation.kind." + kind))
        };
    }

    @Override
    protected String tabTitle() {
        return getTranslation("pool.title");
    }
}
