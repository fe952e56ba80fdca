package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.ui.StateBadge.Tone;

/** All findings on one expert and one application, and where the pair stands: the strictest finding decides. */
record ConflictCell(Expert expert, Board.Item application, List<ConflictFinding> findings) {

    /** Whom and what it is about. */
    record Key(ExpertId expert, ApplicationId application) {}

    /** Where a pair stands; each has a sign of its own, so that none stands by colour alone. */
    enum State {
        BLOCK("●", Tone.BLOCK),
        OPEN("◐", Tone.WARN),
        LIFTED("◇", Tone.RECUSED),
        NOTICE("○", Tone.NEUTRAL),
        CLEARED("⊘", Tone.OK);

        private final String sign;
        private final Tone tone;

        State(String sign, Tone tone) {
            this.sign = sign;
            this.tone = tone;
        }

        String sign() {
            return sign;
        }

        Tone tone() {
            return tone;
        }

        String css() {
            return tone.name().toLowerCase(Locale.ROOT);
        }

        String word() {
            return UI.getCurrent().getTranslation("conflict.state." + name());
        }
    }

    ConflictCell {
        findings = List.copyOf(findings);
    }

    Key key() {
        return new Key(expert.id(), application.id());
    }

    State state() {
        return findings.stream().map(ConflictCell::of).min(State::compareTo).orElse(State.CLEARED);
    }

    static State of(ConflictFinding finding) {
        if (finding.strength() == Strength.NOTICE && finding.status() != ConflictFinding.Status.DISMISSED) {
            return State.NOTICE;
        }
        return switch (finding.status()) {
            case CONFIRMED -> State.BLOCK;
            case SUSPECTED -> State.OPEN;
            case WAIVED, RECUSED -> State.LIFTED;
            case DISMISSED -> State.CLEARED;
        };
    }

    boolean isOpen() {
        return state() == State.OPEN;
    }

    boolean barsSeat() {
        return findings.stream().anyMatch(ConflictFinding::blocksSeat);
    }

    boolean hasRule(String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }
}
