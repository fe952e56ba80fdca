package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;

/** Groups of applications for tests, by the small model: quality of 60 points, effect of 40, both marked from 0 to 100. */
final class Groups {

    static final List<String> INDICATORS = List.of("quality", "effect");

    private Groups() {}

    static ScoringModel trimmed() {
        return ScoringFixtures.model(ScoringFixtures.smallModel());
    }

    static ScoringModel mean() {
        return ScoringFixtures.model(ScoringFixtures.smallModel()
                .replace("highest: 1, lowest: 1, from: 3", "highest: 0, lowest: 0")
                .replace("minimum_valid: 3", "minimum_valid: 1"));
    }

    /** Sheets as in {@link ScoringFixtures#sheets}: expert, quality, effect. */
    static Entry entry(String application, String... sheets) {
        return ScoringFixtures.entry(application, ScoringFixtures.sheets(INDICATORS, sheets));
    }

    static List<ApplicationResult> ranked(ScoringModel model, List<Entry> entries) {
        return new Ranker(model).rank(entries);
    }

    static GroupAnalysis analysed(ScoringModel model, int places, Entry... entries) {
        List<Entry> all = List.of(entries);
        return GroupAnalysis.of(model, ranked(model, all), all, new GroupAnalysis.Settings(places, 7, 2_000));
    }

    static Map<String, Integer> ranks(List<ApplicationResult> results) {
        Map<String, Integer> ranks = new TreeMap<>();
        for (ApplicationResult result : results) {
            Integer rank = result.rank();
            if (rank != null) {
                ranks.put(result.application(), rank);
            }
        }
        return ranks;
    }

    /** Marks in steps of five, so that some are equal. */
    static List<Entry> random(SplittableRandom random, int applications, int experts) {
        List<Entry> entries = new ArrayList<>();
        for (int a = 0; a < applications; a++) {
            List<SheetMark> marks = new ArrayList<>();
            for (int e = 1; e <= experts; e++) {
                for (String indicator : INDICATORS) {
                    marks.add(ScoringFixtures.mark(
                            String.valueOf(e), indicator, String.valueOf(60 + 5 * random.nextInt(9))));
                }
            }
            entries.add(ScoringFixtures.entry("a" + a, marks));
        }
        return entries;
    }
}
