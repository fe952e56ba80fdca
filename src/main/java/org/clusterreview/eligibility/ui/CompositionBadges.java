package org.clusterreview.eligibility.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.IntStream;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** How a panel that was found keeps each requirement: how many there are and how many are wanted. */
public class CompositionBadges extends Div {

    private static final long serialVersionUID = 1L;

    public CompositionBadges(PanelRules rules, WantedPanel wanted, List<PoolExpert> members, RuleWords words) {
        addClassName("badges");
        PanelCandidates candidates = new PanelCandidates(rules, wanted, members);
        for (int r = 0; r < candidates.requirementCount(); r++) {
            int requirement = r;
            long met = IntStream.range(0, members.size())
                    .filter(member -> candidates.meets(member, requirement))
                    .count();
            int least = candidates.least(r);
            StateBadge badge = new StateBadge(
                    met >= least ? Tone.OK : Tone.BLOCK,
                    getTranslation(
                            "draw.composition",
                            words.rule(rules.requirements().get(r).id()),
                            met,
                            least));
            badge.setTitle(getTranslation("draw.composition.title", met, least));
            add(badge);
        }
    }
}
