package org.clusterreview.panels.inforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Fault;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.rules.PanelRuleReader;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.RuleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules on panels of a track: those it is bound to, and as they hold with what was relaxed. */
@Service
@Transactional(readOnly = true)
public class TrackPanelRules {

    private final Tracks tracks;
    private final RelaxedRuleRepository relaxed;
    private final Visibility visibility;

    /** By the hash of the content, which therefore never changes. */
    private final Map<String, PanelRuleSet> read = new ConcurrentHashMap<>();

    TrackPanelRules(Tracks tracks, RelaxedRuleRepository relaxed, Visibility visibility) {
        this.visibility = visibility;
        this.tracks = tracks;
        this.relaxed = relaxed;
    }

    /** As they stand in the file. */
    @ForInsiders
    public PanelRuleSet bound(Viewer viewer, TrackId track) {
        RuleVersion rule = tracks.panels(viewer, track).rule();
        return read.computeIfAbsent(rule.sha256(), hash -> parse(rule));
    }

    private static PanelRuleSet parse(RuleVersion rule) {
        List<Fault> faults = new ArrayList<>();
        return PanelRuleReader.read(rule.id().toString(), rule.sourceText(), faults)
                .orElseThrow(() ->
                        new IllegalStateException("rules on panels " + rule.id() + " of the catalogue: " + faults));
    }

    /** The rules of the file with what was relaxed: their id, version and hash stay those of the file. */
    @ForInsiders
    public PanelRuleSet inForce(Viewer viewer, TrackId track) {
        PanelRuleSet file = bound(viewer, track);
        return new PanelRuleSet(
                file.id(),
                file.version(),
                file.name(),
                file.notice(),
                file.sizes(),
                file.reserves(),
                holding(viewer, track),
                file.leftSheets(),
                file.names(),
                file.bases(),
                file.canonical(),
                file.sha256());
    }

    /** With what was relaxed, of which whoever sees the track only in part is told nothing. */
    @ForInsiders
    public PanelRules holding(Viewer viewer, TrackId track) {
        PanelRules rules = bound(viewer, track).rules();
        if (visibility.of(viewer).isPartial(track.value())) {
            return rules;
        }
        for (RelaxedRuleEntity one : relaxed.findByTrackIdOrderByNumber(track.value())) {
            if (one.holds()) {
                rules = Relaxation.of(rules, one.rule()).orElse(rules);
            }
        }
        return rules;
    }
}
