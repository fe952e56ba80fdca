package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationImport;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertImport;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round on its way, taken through the real services on the shipped examples. */
public final class ReviewFixture {

    private static final String RULES = "hubei-2025-recognition";

    /** Those whose pool holds the experts of the examples. */
    private static final Set<ApplicationContext> FILLED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final ApplicationContext beans;
    private final Viewer organiser;
    private final TrackId track;

    private ReviewFixture(ApplicationContext beans, Viewer organiser, TrackId track) {
        this.beans = beans;
        this.organiser = organiser;
        this.track = track;
    }

    /** Rules that any panel keeps, whoever of the pool sits on it. */
    private static final String ANY_PANEL = """
        panels: any-panel
        version: 1
        name: { zh: 不限组成, en: Any panel }
        sizes: [7, 5, 9, 11]
        reserves: 3
        rules: { composition: [] }
        """;

    /**
     * A new round with so many applications that have passed the formal check and rules that any panel keeps; the pool
     * is that of the examples.
     */
    public static ReviewFixture withPassed(ApplicationContext beans, int applications) {
        VersionedId rules = beans.getBean(RuleCatalogue.class)
                .add(organiser(beans), "any-panel.panels.yaml", ANY_PANEL)
                .orThrow()
                .id();
        return withPassed(beans, applications, rules);
    }

    /** The same under these rules on panels. */
    public static ReviewFixture withPassed(ApplicationContext beans, int applications, VersionedId panelRules) {
        Viewer organiser = organiser(beans);
        RuleCatalogue rules = beans.getBean(RuleCatalogue.class);
        return withPassed(beans, organiser, applications, panelRules, newest(rules, organiser, RuleKind.MODEL));
    }

    private static ReviewFixture withPassed(
            ApplicationContext beans, Viewer organiser, int applications, VersionedId panelRules, VersionedId model) {
        RuleCatalogue rules = beans.getBean(RuleCatalogue.class);
        Round round = beans.getBean(Rounds.class)
                .open(
                        organiser,
                        new NewRound(
                                "批次 " + UUID.randomUUID(),
                                2026,
                                Optional.empty(),
                                false,
                                List.of(new NewRound.NewTrack(
                                        TrackKind.RECOGNITION,
                                        "认定",
                                        newest(rules, organiser, RuleKind.POLICY),
                                        model,
                                        ShippedRules.CONFLICTS,
                                        panelRules,
                                        Optional.empty(),
                                        Optional.empty()))))
                .orThrow();
        TrackId track = round.tracks().getFirst().id();
        ReviewFixture fixture = new ReviewFixture(beans, organiser, track);
        ApplicationImport imports = beans.getBean(ApplicationImport.class);
        imports.confirm(
                        organiser,
                        imports.preview(organiser, track, "申报.xlsx", ExampleBooks.applications(applications)))
                .orThrow();
        if (FILLED.add(beans)) {
            fillPool(beans.getBean(ExpertImport.class), organiser);
        }
        beans.getBean(JdbcClient.class)
                .sql("update application set formal_state = 'PASSED' where track_id = ?")
                .param(track.value())
                .update();
        return fixture;
    }

    private static void fillPool(ExpertImport experts, Viewer organiser) {
        var preview = experts.preview(organiser, "专家.xlsx", ExampleBooks.experts());
        if (preview.canBeConfirmed()) {
            experts.confirm(organiser, preview).orThrow();
        }
    }

    private static Viewer organiser(ApplicationContext beans) {
        return new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER, Role.STAFF);
    }

    /** The same with one group of all applications and a panel of experts who have no tie to any. */
    public static ReviewFixture withPanel(ApplicationContext beans, int applications, int seats) {
        return seated(withPassed(beans, applications), seats);
    }

    private static ReviewFixture seated(ReviewFixture fixture, int seats) {
        ApplicationContext beans = fixture.beans;
        fixture.moveTo(Stage.PANELS);
        Group group = beans.getBean(Groups.class)
                .propose(fixture.organiser, fixture.track, 1, "第#组")
                .orThrow()
                .getFirst();
        Panels panels = beans.getBean(Panels.class);
        panels.open(fixture.organiser, group.id(), seats).orThrow();
        fixture.candidates(group).stream()
                .filter(Candidate::canBeSeated)
                .limit(seats)
                .forEach(candidate -> panels.seat(
                                fixture.organiser,
                                group.id(),
                                fixture.panel().version(),
                                candidate.expert().id())
                        .orThrow());
        return fixture;
    }

    /** The same once scoring has begun. */
    public static ReviewFixture inScoring(ApplicationContext beans, int applications, int seats) {
        ReviewFixture fixture = withPanel(beans, applications, seats);
        fixture.moveTo(Stage.SCORING);
        return fixture;
    }

    /** The same on a scoring model of the test's own. */
    public static ReviewFixture inScoring(ApplicationContext beans, int applications, int seats, String model) {
        Viewer organiser = organiser(beans);
        RuleCatalogue rules = beans.getBean(RuleCatalogue.class);
        VersionedId panels = rules.add(organiser, "any-panel.panels.yaml", ANY_PANEL)
                .orThrow()
                .id();
        VersionedId own = rules.add(organiser, "own.yaml", model).orThrow().id();
        ReviewFixture fixture = seated(withPassed(beans, organiser, applications, panels, own), seats);
        fixture.moveTo(Stage.SCORING);
        return fixture;
    }

    private static VersionedId newest(RuleCatalogue rules, Viewer viewer, RuleKind kind) {
        return rules.all(viewer, kind).stream()
                .map(rule -> rule.id())
                .filter(id -> id.id().equals(RULES))
                .findFirst()
                .orElseThrow();
    }

    public Viewer organiser() {
        return organiser;
    }

    public TrackId trackId() {
        return track;
    }

    public Track track() {
        return beans.getBean(Tracks.class).find(organiser, track).orElseThrow();
    }

    public Group group() {
        return beans.getBean(Groups.class).ofTrack(organiser, track).getFirst();
    }

    public Panel panel() {
        return beans.getBean(Panels.class).ofGroup(organiser, group().id()).orElseThrow();
    }

    public List<Candidate> candidates(Group group) {
        return beans.getBean(Panels.class).candidates(organiser, group.id(), "");
    }

    /** Forward step by step, which nothing may block. */
    public void moveTo(Stage stage) {
        Tracks tracks = beans.getBean(Tracks.class);
        while (track().stage().isBefore(stage)) {
            tracks.advance(organiser, track, track().version()).orThrow();
            if (track().stage() == Stage.SCORING) {
                declareAll();
            }
        }
    }

    /** Every expert of the panels signs the pledge and declares to have no conflict. */
    public void declareAll() {
        beans.getBean(Panels.class).ofTrack(organiser, track).stream()
                .flatMap(panel -> panel.activeSeats().stream())
                .forEach(seat ->
                        Declared.onAll(beans, Viewers.expert(seat.expert().value())));
    }

    /** The expert of a seat as he or she signs in. */
    public Viewer expert(int seat) {
        ExpertId expert = panel().seats().get(seat - 1).expert();
        return Viewers.expert(expert.value());
    }

    public ScoringModel model() {
        return beans.getBean(Models.class)
                .of(beans.getBean(Tracks.class).model(organiser, track).rule());
    }

    /** The sheet of a seat for the application at a position of the group, both from 1. */
    public Sheet sheet(int seat, int application) {
        var id = group().applications().get(application - 1);
        return beans.getBean(Sheets.class).ofTrack(organiser, track).stream()
                .map(SheetProgress::sheet)
                .filter(sheet -> sheet.seat() == seat && sheet.application().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Marks every indicator of a sheet with this share of its maximum, on the nearest step below. */
    public void mark(Sheet sheet, int percent) {
        Map<String, String> values = new HashMap<>();
        for (Indicator indicator : model().markedByExperts()) {
            BigDecimal half = indicator
                    .scoring()
                    .maximum()
                    .multiply(BigDecimal.valueOf(percent * 2L))
                    .divideToIntegralValue(BigDecimal.valueOf(100));
            values.put(indicator.id(), half.divide(BigDecimal.TWO).toPlainString());
        }
        mark(sheet, values);
    }

    public Saved mark(Sheet sheet, Map<String, String> values) {
        List<Mutation> mutations = new ArrayList<>();
        values.forEach(
                (indicator, value) -> mutations.add(new Mutation(UUID.randomUUID(), indicator, value, false, "", 0)));
        return beans.getBean(Marks.class).apply(Viewers.expert(sheet.expert().value()), sheet.id(), "", mutations);
    }

    /** Signs a sheet as it stands. */
    public Sheet submit(Sheet sheet) {
        Viewer expert = Viewers.expert(sheet.expert().value());
        OwnSheets own = beans.getBean(OwnSheets.class);
        own.submit(expert, List.of(own.asItStands(expert, sheet.id()).orElseThrow()), TestSignature.confirmed(), "")
                .orThrow();
        return own.find(expert, sheet.id()).orElseThrow();
    }

    /** Marks and hands in the sheets of all seats for one application, one percentage a seat. */
    public void submitAll(int application, int... percents) {
        for (int seat = 1; seat <= percents.length; seat++) {
            Sheet sheet = sheet(seat, application);
            mark(sheet, percents[seat - 1]);
            submit(sheet);
        }
    }
}
