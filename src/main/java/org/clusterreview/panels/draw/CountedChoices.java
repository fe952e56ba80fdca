package org.clusterreview.panels.draw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.panels.rules.PanelCandidates;

/**
 * How many choices keep the composition and the limit on cities, and one of them drawn uniformly. Experts who meet the same
 * requirements in the same city are alike; choices are counted by how many of each sort they take, city by city (dynamic
 * programming over {@link Tally}). The limit on employers is left to the caller, who draws again where it is broken: what is
 * accepted is then uniform over what keeps all rules.
 */
final class CountedChoices {

    private final Tally tally;
    private final int size;

    /** Sorts of experts, in the order of cities and requirements. */
    private final List<Sort> sorts = new ArrayList<>();

    /** After how many of the sorts a city ends. */
    private final List<Integer> ends = new ArrayList<>();

    /** Ways to reach each tally with the sorts of a city alone, after each of them; then with all cities up to it. */
    private final List<Map<Long, BigInteger>> inCity = new ArrayList<>();

    private final List<Map<Long, BigInteger>> throughCity = new ArrayList<>();

    private record Sort(long meets, List<Integer> experts) {}

    CountedChoices(PanelCandidates candidates) {
        tally = new Tally(candidates);
        size = candidates.panel().size();
        Map<Integer, Map<Long, List<Integer>>> cities = new TreeMap<>();
        for (int i = 0; i < candidates.count(); i++) {
            int city = candidates.limitsCities() ? candidates.city(i) : -1;
            cities.computeIfAbsent(city, c -> new TreeMap<>())
                    .computeIfAbsent(candidates.meets(i), m -> new ArrayList<>())
                    .add(i);
        }
        throughCity.add(Map.of(0L, BigInteger.ONE));
        cities.forEach((city, ofCity) -> add(ofCity, city < 0 ? size : Math.min(size, candidates.perCity())));
    }

    private void add(Map<Long, List<Integer>> ofCity, int most) {
        Map<Long, BigInteger> ways = Map.of(0L, BigInteger.ONE);
        inCity.add(ways);
        for (Map.Entry<Long, List<Integer>> sort : ofCity.entrySet()) {
            sorts.add(new Sort(sort.getKey(), sort.getValue()));
            ways = joined(ways, waysOf(sorts.getLast(), most), most);
            inCity.add(ways);
        }
        ends.add(sorts.size());
        throughCity.add(joined(throughCity.getLast(), ways, size));
    }

    private Map<Long, BigInteger> waysOf(Sort sort, int most) {
        Map<Long, BigInteger> ways = new TreeMap<>();
        BigInteger count = BigInteger.ONE;
        for (int taken = 0; taken <= Math.min(most, sort.experts().size()); taken++) {
            ways.put(tally.of(taken, sort.meets()), count);
            count = count.multiply(BigInteger.valueOf(sort.experts().size() - (long) taken))
                    .divide(BigInteger.valueOf(taken + 1L));
        }
        return ways;
    }

    private Map<Long, BigInteger> joined(Map<Long, BigInteger> ones, Map<Long, BigInteger> others, int most) {
        Map<Long, BigInteger> ways = new TreeMap<>();
        ones.forEach((one, waysOfOne) -> others.forEach((other, waysOfOther) -> {
            if (tally.seats(one) + tally.seats(other) <= most) {
                ways.merge(tally.sum(one, other), waysOfOne.multiply(waysOfOther), BigInteger::add);
            }
        }));
        return ways;
    }

    /** How many choices there are, employers apart. */
    BigInteger total() {
        return throughCity.getLast().getOrDefault(tally.complete(), BigInteger.ZERO);
    }

    /** One of them, all equally likely; there must be one. */
    int[] draw(DrawStream stream) {
        List<Integer> members = new ArrayList<>();
        long wanted = tally.complete();
        int base = inCity.size();
        for (int city = ends.size() - 1; city >= 0; city--) {
            int first = city == 0 ? 0 : ends.get(city - 1);
            int count = ends.get(city) - first;
            base -= count + 1;
            Step step = step(stream, wanted, throughCity.get(city), inCity.get(base + count), size);
            wanted = step.before();
            drawCity(stream, step.here(), first, count, base, members);
        }
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    private void drawCity(DrawStream stream, long ofCity, int first, int count, int base, List<Integer> members) {
        long wanted = ofCity;
        for (int k = count - 1; k >= 0; k--) {
            Sort sort = sorts.get(first + k);
            Step step = step(stream, wanted, inCity.get(base + k), waysOf(sort, size), size);
            wanted = step.before();
            List<Integer> experts = new ArrayList<>(sort.experts());
            for (int taken = tally.seats(step.here()); taken > 0; taken--) {
                int index = stream.below(experts.size());
                members.add(experts.get(index));
                experts.set(index, experts.getLast());
                experts.removeLast();
            }
        }
    }

    /**
     * @param before the tally without the last part
     * @param here the tally of the last part
     */
    private record Step(long before, long here) {}

    /** Divides what is wanted between what comes before and the last part, by the number of ways of each division. */
    private Step step(
            DrawStream stream, long wanted, Map<Long, BigInteger> before, Map<Long, BigInteger> here, int most) {
        List<Step> steps = new ArrayList<>();
        List<BigInteger> ways = new ArrayList<>();
        BigInteger total = BigInteger.ZERO;
        for (Map.Entry<Long, BigInteger> one : before.entrySet()) {
            for (Map.Entry<Long, BigInteger> other : here.entrySet()) {
                if (tally.seats(one.getKey()) + tally.seats(other.getKey()) <= most
                        && tally.sum(one.getKey(), other.getKey()) == wanted) {
                    steps.add(new Step(one.getKey(), other.getKey()));
                    ways.add(one.getValue().multiply(other.getValue()));
                    total = total.add(ways.getLast());
                }
            }
        }
        BigInteger ticket = stream.below(total);
        int chosen = 0;
        while (ticket.compareTo(ways.get(chosen)) >= 0) {
            ticket = ticket.subtract(ways.get(chosen));
            chosen++;
        }
        return steps.get(chosen);
    }
}
