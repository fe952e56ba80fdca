package org.clusterreview.applications;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A track of a new round, with the services of the whole program. */
public final class ImportedTrack {

    private static final String RULES = "hubei-2025-recognition";

    private final BeanFactory beans;
    private final String shipped;
    private final Viewer organiser;
    private final TrackId id;

    public ImportedTrack(BeanFactory beans) {
        this(beans, shipped -> shipped);
    }

    /** @param policy changes the text of the shipped policy */
    public ImportedTrack(BeanFactory beans, UnaryOperator<String> policy) {
        this(beans, TrackKind.RECOGNITION, RULES, policy);
    }

    /** One in which clusters are evaluated. */
    public static ImportedTrack ofEvaluation(BeanFactory beans) {
        return new ImportedTrack(beans, TrackKind.EVALUATION, "hubei-2025-evaluation", shipped -> shipped);
    }

    private ImportedTrack(BeanFactory beans, TrackKind kind, String shipped, UnaryOperator<String> policy) {
        this.beans = beans;
        this.shipped = shipped;
        this.organiser = person(Role.ORGANISER);
        NewRound.NewTrack track = new NewRound.NewTrack(
                kind,
                kind == TrackKind.RECOGNITION ? "认定" : "绩效评价",
                policy(policy),
                rules(RuleKind.MODEL).id(),
                ShippedRules.CONFLICTS,
                Optional.of(10));
        NewRound round = new NewRound("批次 " + UUID.randomUUID(), 2026, Optional.empty(), false, List.of(track));
        this.id = beans.getBean(Rounds.class)
                .open(organiser, round)
                .orThrow()
                .tracks()
                .getFirst()
                .id();
    }

    private VersionedId policy(UnaryOperator<String> change) {
        RuleVersion shipped = rules(RuleKind.POLICY);
        String changed = change.apply(shipped.sourceText());
        if (changed.equals(shipped.sourceText())) {
            return shipped.id();
        }
        String own = changed.replace("policy: " + this.shipped, "policy: p-" + UUID.randomUUID());
        return beans.getBean(RuleCatalogue.class)
                .add(organiser, "own.policy.yaml", own)
                .orThrow()
                .id();
    }

    private RuleVersion rules(RuleKind kind) {
        return beans.getBean(RuleCatalogue.class).all(organiser, kind).stream()
                .filter(rule -> rule.id().id().equals(shipped))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody with an account of his or her own. */
    public Viewer person(Role... roles) {
        return new TestAccounts(beans.getBean(Accounts.class)).viewer(roles);
    }

    public Viewer organiser() {
        return organiser;
    }

    public TrackId id() {
        return id;
    }

    public Track track() {
        return beans.getBean(Tracks.class).find(organiser, id).orElseThrow();
    }

    public void advance() {
        beans.getBean(Tracks.class).advance(organiser, id, track().version()).orThrow();
    }

    /** Puts the track at a stage at once. */
    public void to(Stage stage) {
        beans.getBean(JdbcTemplate.class)
                .update("update track set stage = ?, version = version + 1 where id = ?", stage.name(), id.value());
    }

    public ImportPreview preview(InputStream file) {
        return beans.getBean(ApplicationImport.class).preview(organiser, id, "申报.xlsx", file);
    }

    public List<Application> importExample(int count) {
        beans.getBean(ApplicationImport.class)
                .confirm(organiser, preview(ExampleBooks.applications(count)))
                .orThrow();
        return applications();
    }

    public List<Application> applications() {
        return beans.getBean(Applications.class).ofTrack(organiser, id);
    }
}
