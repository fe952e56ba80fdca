package org.clusterreview.analysis;

import java.util.List;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.ScoringModel;

/** A model of two stages for tests, each with one indicator marked from 0 to 100: 40 % and 60 % of the total. */
final class Stages {

    private static final List<String> INDICATORS = List.of("paper", "visit");

    private Stages() {}

    static ScoringModel model() {
        return ScoringFixtures.model("""
                language: 1
                id: staged
                version: "1"
                name: Staged
                official: true
                source: {document: tests}
                stages:
                  - id: first
                    name: First
                    weight: 40
                    weighting: points
                    total: 100
                    indicators:
                      - {id: paper, name: Paper, points: 100, by: expert, scale: {min: 0, max: 100, step: 1}}
                    aggregation:
                      average: {of: sheets, by: mean}
                      minimum_valid: 1
                      rounding: [{at: final, places: 2, mode: half_up}]
                  - id: second
                    name: Second
                    weight: 60
                    weighting: points
                    total: 100
                    indicators:
                      - {id: visit, name: Visit, points: 100, by: expert, scale: {min: 0, max: 100, step: 1}}
                    aggregation:
                      average: {of: sheets, by: mean}
                      minimum_valid: 1
                      rounding: [{at: final, places: 2, mode: half_up}]
                aggregation:
                  rounding: [{at: final, places: 2, mode: half_up}]
                ranking: {on: exact}
                """);
    }

    /** Sheets: expert, first stage, second stage. */
    static Entry entry(String application, String... sheets) {
        return ScoringFixtures.entry(application, ScoringFixtures.sheets(INDICATORS, sheets));
    }
}
