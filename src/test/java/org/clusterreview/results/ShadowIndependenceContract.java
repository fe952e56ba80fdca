package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.reviews.SubmittedSheet;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever shadows do, nothing that becomes of a track is different for it. */
@SuppressWarnings("NullAway.Init")
abstract class ShadowIndependenceContract {

    private static final List<String> STATES =
            List.of("OPEN", "SUBMITTED", "SUBMITTED", "RETURNED", "VOIDED", "RECUSED");

    @Autowired
    private Sheets sheets;

    @Autowired
    private Results results;

    @Autowired
    private ResultExports exports;

    @Autowired
    private ShadowComparisons comparisons;

    @Autowired
    private Tracks tracks;

    @Autowired
    private ObjectProvider<StageReporter> reporters;

    @Autowired
    private BeanFactory beans;

    private final Viewer organiser = Viewers.organiser();

    /** All that follows from the sheets of a track, at each stage at which something does. */
    private record Follows(
            List<SubmittedSheet> submitted,
            List<SheetProgress> progress,
            List<List<StageReport>> scoringGates,
            List<List<StageReport>> resultGates,
            String ranking,
            String input,
            boolean stale) {}

    private Follows follows(ScoredTrack scored) {
        scored.at(Stage.SCORING);
        List<List<StageReport>> scoring = gates(scored);
        List<SheetProgress> progress = sheets.ofTrack(organiser, scored.track());
        scored.at(Stage.RESULTS);
        Ranking ranking = results.preview(organiser, scored.track()).orElseThrow();
        return new Follows(
                sheets.submitted(organiser, scored.track()),
                progress,
                scoring,
                gates(scored),
                Rankings.canonical(ranking),
                ranking.inputSha256(),
                results.isStale(organiser, scored.track()));
    }

    private List<List<StageReport>> gates(ScoredTrack scored) {
        Track track = tracks.find(organiser, scored.track()).orElseThrow();
        return reporters
                .orderedStream()
                .map(reporter -> reporter.report(organiser, track))
                .toList();
    }

    /** What every document of results is made from. */
    private List<String> documents(ScoredTrack scored) {
        return Stream.of(
                        exports.ranking(organiser, scored.track()),
                        exports.scoreSheets(organiser, scored.track()),
                        exports.record(organiser, scored.track()))
                .map(issued -> issued.orThrow().inputHash())
                .toList();
    }

    private static String half(Random random) {
        return new BigDecimal(random.nextInt(101)).divide(BigDecimal.TWO).toPlainString();
    }

    private List<ApplicationId> scoredAtRandom(ScoredTrack scored, Random random) {
        UUID group = scored.group("第一组");
        List<ApplicationId> applications = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            ApplicationId application = scored.application(group, "集群" + i);
            for (int seat = 1; seat <= 3 + random.nextInt(5); seat++) {
                scored.sheet(application, seat, half(random), "20");
            }
            applications.add(application);
        }
        return applications;
    }

    @RepeatedTest(12)
    void results_documents_and_gates_are_the_same_with_and_without_shadows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ScoredTrack scored = new ScoredTrack(beans);
        List<ApplicationId> applications = scoredAtRandom(scored, random);
        Follows first = follows(scored);
        boolean freezable = results.freeze(organiser, scored.track()).isDone();
        Follows without = follows(scored);
        List<String> documents = freezable ? documents(scored) : List.of();
        assertThat(first.ranking()).isEqualTo(without.ranking());

        for (ApplicationId application : applications) {
            for (int number = 1 + random.nextInt(3); number > 0; number--) {
                scored.shadow(application, number, STATES.get(random.nextInt(STATES.size())), half(random));
            }
        }

        assertThat(follows(scored)).isEqualTo(without);
        assertThat(freezable ? documents(scored) : List.of()).isEqualTo(documents);
        assertThat(sheets.shadowsOfTrack(organiser, scored.track()))
                .as("they are there, apart")
                .isNotEmpty();
    }

    @Test
    void afterwards_an_organiser_holds_the_totals_of_a_shadow_against_what_was_published() {
        ScoredTrack scored = new ScoredTrack(beans);
        ApplicationId application = scored.application(scored.group("第一组"), "光电子集群");
        // Totals of 70 each.
        scored.sheets(application, "40", "40", "40");
        scored.shadow(application, 1, "SUBMITTED", "42.5");
        scored.shadow(application, 2, "OPEN", "1");

        assertThat(comparisons.of(organiser, scored.track()))
                .as("nothing is published yet")
                .isEmpty();
        results.freeze(organiser, scored.track()).orThrow();
        scored.enterprises(application, "200");

        assertThat(comparisons.of(organiser, scored.track())).singleElement().satisfies(one -> {
            assertThat(one.shadow()).isEqualTo("影1");
            assertThat(one.own()).as("on the figures of the ranking").isEqualByComparingTo("72.5");
            assertThat(one.published())
                    .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("70"));
            assertThat(one.difference()).hasValueSatisfying(by -> assertThat(by).isEqualByComparingTo("2.5"));
        });
    }
}
