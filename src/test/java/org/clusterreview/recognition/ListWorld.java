package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.TestApplications;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.Registry;
import org.clusterreview.results.TestResults;
import org.clusterreview.results.TestResults.Scored;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A track with applications and scores, of which lists are formed. Cities and fields are those of the dictionaries. */
public final class ListWorld {

    public static final String WUHAN = "420100";
    public static final String DONGHU = "gx-wuhan-donghu";
    public static final String EQUIPMENT = "Q01";
    public static final String MATERIALS = "Q02";

    private static final String MODEL = """
            language: 1
            id: one-mark
            version: "1"
            name: 单项评分
            official: false
            notice: 测试
            source: {document: none}
            weighting: points
            total: 100
            indicators:
              - id: mark
                name: 评分
                points: 100
                by: expert
                scale: {min: 0, max: 100, step: 0.01}
            aggregation:
              trim: {of: sheets, highest: 1, lowest: 1, from: 5}
              minimum_valid: 1
              rounding:
                - {at: final, places: 2, mode: half_up}
            ranking:
              on: exact
              ties:
                - {lot: true}
            """;

    private final ApplicationContext context;
    private final Viewer organiser = Viewers.organiser();
    private final Map<String, Application> applications = new HashMap<>();
    private final List<Scored> scores = new ArrayList<>();
    private final OrganisationId applicant;
    private Track track;

    public ListWorld(ApplicationContext context, TrackKind kind, Optional<Integer> places) {
        this(context, kind, places, UnaryOperator.identity());
    }

    /** @param edit of the shipped policy's text; another text needs another version */
    public ListWorld(ApplicationContext context, TrackKind kind, Optional<Integer> places, UnaryOperator<String> edit) {
        this(context, kind, places, edit, UnaryOperator.identity());
    }

    /** @param model edit of the scoring model's text, which then has an id of its own */
    public ListWorld(
            ApplicationContext context,
            TrackKind kind,
            Optional<Integer> places,
            UnaryOperator<String> edit,
            UnaryOperator<String> model) {
        this.context = context;
        this.applicant = organisation();
        this.track = open(kind, places, edit, model);
        to(Stage.DRAFT_LIST);
    }

    private OrganisationId organisation() {
        return context.getBean(Organisations.class)
                .register(
                        organiser,
                        new NewOrganisation(
                                "管委会 " + UUID.randomUUID(),
                                Organisation.Kind.ZONE_COMMITTEE,
                                Optional.empty(),
                                Optional.empty(),
                                false))
                .id();
    }

    private Track open(
            TrackKind kind, Optional<Integer> places, UnaryOperator<String> edit, UnaryOperator<String> own) {
        RuleCatalogue catalogue = context.getBean(RuleCatalogue.class);
        RuleVersion model =
                catalogue.add(organiser, "one-mark.yaml", own.apply(MODEL)).orThrow();
        String policy = kind == TrackKind.RECOGNITION ? "hubei-2025-recognition" : "hubei-2025-evaluation";
        RuleVersion shipped = catalogue.all(organiser, RuleKind.POLICY).stream()
                .filter(rule ->
                        rule.id().id().equals(policy) && rule.id().version().equals("2"))
                .findFirst()
                .orElseThrow();
        RuleVersion edited = catalogue
                .add(organiser, policy + ".policy.yaml", edit.apply(plain(shipped.sourceText())))
                .orThrow();
        NewRound.NewTrack wanted =
                new NewRound.NewTrack(kind, "认定", edited.id(), model.id(), ShippedRules.CONFLICTS, places);
        NewRound round = new NewRound("批次 " + UUID.randomUUID(), 2026, Optional.empty(), false, List.of(wanted));
        return context.getBean(Rounds.class)
                .open(organiser, round)
                .orThrow()
                .tracks()
                .getFirst();
    }

    /** Most tests are not about reserve and approval chain: their lists are frozen at once. */
    private static String plain(String policy) {
        return policy.replace("policy: hubei-2025-", "policy: list-world-")
                .replace("reserve: 3", "reserve: 0")
                .replaceFirst("approval:\\R(    - .*\\R)+", "approval: []\n");
    }

    /** Puts the track at a stage at once. */
    public void to(Stage stage) {
        context.getBean(JdbcTemplate.class)
                .update(
                        "update track set stage = ?, version = version + 1 where id = ?",
                        stage.name(),
                        track.id().value());
        track = context.getBean(Tracks.class).find(organiser, track.id()).orElseThrow();
    }

    public Track track() {
        return track;
    }

    public Application application(String name) {
        return Objects.requireNonNull(applications.get(name), name);
    }

    public OrganisationId applicant() {
        return applicant;
    }

    /** An application that was scored in the first group. */
    public void scored(Wanted wanted, String mark) {
        scored(wanted, "1", mark);
    }

    public void scored(Wanted wanted, String group, String mark) {
        Application application = add(wanted, FormalState.PASSED);
        scores.add(new Scored(application.id(), group, mark));
    }

    public Application add(Wanted wanted, FormalState state) {
        Application application = new TestApplications(context).add(track, applicant, wanted, state);
        applications.put(wanted.name(), application);
        return application;
    }

    /** Freezes the result of what was scored; a second time it supersedes the first. */
    public void freezeResult() {
        new TestResults(context).freeze(organiser, track, scores);
    }

    public void recognised(String name, Cluster.Level level, String zone, String field) {
        context.getBean(Registry.class)
                .enter(
                        organiser,
                        new NewCluster(
                                name,
                                level,
                                Optional.of(applicant),
                                WUHAN,
                                Optional.empty(),
                                Optional.of(zone),
                                field,
                                Optional.empty(),
                                false));
    }

    /** A new expert with a confirmed tie to an application; {@link #forgetTheTied} takes all such away again. */
    public UUID tiedTo(UUID application) {
        UUID expert = UUID.randomUUID();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update(
                "insert into expert (id, version, name, gender, kind, title, post, organisation_id, standing, phone,"
                        + " phone_index, search_keys, demonstration, created_at) values (?, 0, '某', 'MALE', 'TECHNICAL',"
                        + " '', '', ?, 'AVAILABLE', '-', ?, '', false, current_timestamp)",
                expert,
                applicant.value(),
                expert.toString());
        jdbc.update(
                "insert into conflict_finding (id, version, round_id, track_id, expert_id, application_id, rule, rule_zh,"
                        + " rule_en, kind, strength, certain, evidence, facts_hash, status, found_at) values (?, 0, ?, ?, ?, ?,"
                        + " 'employed-by-applicant', '-', '-', 'SAME_EMPLOYER', 'FORBIDDEN', true, '[]', '-', 'CONFIRMED',"
                        + " current_timestamp)",
                UUID.randomUUID(),
                track.round().value(),
                track.id().value(),
                expert,
                application);
        return expert;
    }

    public void forgetTheTied() {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("delete from conflict_finding where rule_zh = '-'");
        jdbc.update("delete from expert where phone = '-'");
    }
}
