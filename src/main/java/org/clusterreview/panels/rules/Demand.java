package org.clusterreview.panels.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What all panels of a track want of a requirement, against those who could be called on for it.
 *
 * @param requirement its id; empty for the seats, whoever takes them
 * @param wanted of all panels together
 * @param able different experts who may sit on a panel and meet it there
 */
public record Demand(String requirement, int wanted, int able) {

    /** The id that stands for the seats, whoever takes them. */
    public static final String SEATS = "seats";

    /** Seats first, then the requirements. Enough for all together is no promise that every panel gets enough. */
    public static List<Demand> of(List<Supply> panels) {
        List<Demand> demands = new ArrayList<>();
        if (panels.isEmpty()) {
            return demands;
        }
        demands.add(new Demand(SEATS, panels.stream().mapToInt(Supply::size).sum(), distinct(panels, Supply::able)));
        List<Supply.Met> rows = panels.getFirst().requirements();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            demands.add(new Demand(
                    rows.get(row).requirement(),
                    panels.stream()
                            .mapToInt(panel -> panel.requirements().get(row).wanted())
                            .sum(),
                    distinct(panels, panel -> panel.requirements().get(row).able())));
        }
        return demands;
    }

    public boolean isMet() {
        return able >= wanted;
    }

    private static int distinct(List<Supply> panels, Function<Supply, List<String>> whom) {
        Set<String> all = new LinkedHashSet<>();
        panels.forEach(panel -> all.addAll(whom.apply(panel)));
        return all.size();
    }
}
