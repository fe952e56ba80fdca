package org.clusterreview.panels.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The experts who may sit on one panel, numbered from 0 in the order of the pool, and what a choice of them must be like.
 */
public final class PanelCandidates {

    private final WantedPanel panel;
    private final List<PoolExpert> experts;
    private final List<Requirement> requirements;
    private final int[] least;
    private final long[] meets;
    private final int[] employers;
    private final int[] cities;
    private final int perEmployer;
    private final int perCity;

    /** @param experts none of whom is barred, in the order of the pool */
    public PanelCandidates(PanelRules rules, WantedPanel panel, List<PoolExpert> experts) {
        this.panel = panel;
        this.experts = List.copyOf(experts);
        this.requirements = rules.requirements();
        this.least = requirements.stream()
                .mapToInt(requirement -> requirement.atLeast().of(panel.size()))
                .toArray();
        this.meets = new long[experts.size()];
        this.employers = new int[experts.size()];
        this.cities = new int[experts.size()];
        this.perEmployer = rules.perEmployer().orElse(panel.size());
        this.perCity = rules.perCity().orElse(panel.size());
        number();
    }

    private void number() {
        Map<String, Integer> knownEmployers = new HashMap<>();
        Map<String, Integer> knownCities = new HashMap<>();
        for (int i = 0; i < meets.length; i++) {
            PoolExpert expert = experts.get(i);
            for (int r = 0; r < least.length; r++) {
                if (requirements.get(r).isMetBy(expert, panel.fields())) {
                    meets[i] |= 1L << r;
                }
            }
            employers[i] = numberOf(expert.employer(), knownEmployers);
            cities[i] = numberOf(expert.city(), knownCities);
        }
    }

    private static int numberOf(Optional<String> name, Map<String, Integer> known) {
        return name.map(one -> known.computeIfAbsent(one, n -> known.size())).orElse(-1);
    }

    public WantedPanel panel() {
        return panel;
    }

    public int count() {
        return meets.length;
    }

    public PoolExpert expert(int index) {
        return experts.get(index);
    }

    public int requirementCount() {
        return least.length;
    }

    /** How many members the panel wants of a requirement. */
    public int least(int requirement) {
        return least[requirement];
    }

    public boolean meets(int expert, int requirement) {
        return (meets[expert] >> requirement & 1) == 1;
    }

    /** The requirements an expert meets, a bit each. */
    public long meets(int expert) {
        return meets[expert];
    }

    /** Number of the city of an expert, from 0; −1 if it is not known. */
    public int city(int expert) {
        return cities[expert];
    }

    /** Number of the employer of an expert, from 0; −1 if it is not known. */
    public int employer(int expert) {
        return employers[expert];
    }

    public int perEmployer() {
        return perEmployer;
    }

    public int perCity() {
        return perCity;
    }

    /** Whether the number of a city limits a panel of this size at all. */
    public boolean limitsCities() {
        return perCity < panel.size();
    }

    /** The first rule that a choice breaks: a requirement, then employers, then cities. */
    public Optional<String> violated(int[] members) {
        for (int r = 0; r < least.length; r++) {
            int met = 0;
            for (int member : members) {
                met += meets(member, r) ? 1 : 0;
            }
            if (met < least[r]) {
                return Optional.of(requirements.get(r).id());
            }
        }
        if (exceeds(members, employers, perEmployer)) {
            return Optional.of(PanelRules.PER_EMPLOYER);
        }
        return exceeds(members, cities, perCity) ? Optional.of(PanelRules.PER_CITY) : Optional.empty();
    }

    private static boolean exceeds(int[] members, int[] groups, int most) {
        for (int i = 0; i < members.length; i++) {
            int same = 0;
            for (int member : members) {
                same += groups[members[i]] >= 0 && groups[member] == groups[members[i]] ? 1 : 0;
            }
            if (same > most) {
                return true;
            }
        }
        return false;
    }

    /** Those of a choice who may preside: all of them if no rule says who. */
    public List<Integer> chairs(int[] members) {
        int rule = -1;
        for (int r = 0; r < least.length; r++) {
            rule = requirements.get(r).id().equals(PanelRules.CHAIR) ? r : rule;
        }
        List<Integer> chairs = new ArrayList<>();
        for (int member : members) {
            if (rule < 0 || meets(member, rule)) {
                chairs.add(member);
            }
        }
        chairs.sort(null);
        return chairs;
    }
}
