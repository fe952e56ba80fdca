package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small problems of every kind: with overlapping needs, employers across cities, least loads, barred pairs, too few experts. */
class RandomProblems {

    private final SplittableRandom chance;

    RandomProblems(long seed) {
        chance = new SplittableRandom(seed);
    }

    AssignmentProblem next() {
        return of(1 + chance.nextInt(4), 2 + chance.nextInt(6), 1 + chance.nextInt(3), 1 + chance.nextInt(3));
    }

    /** Too large to try everything. */
    AssignmentProblem larger() {
        return of(10 + chance.nextInt(20), 30 + chance.nextInt(40), 3 + chance.nextInt(3), 2 + chance.nextInt(4));
    }

    private AssignmentProblem of(int applications, int experts, int panel, int load) {
        int least = chance.nextInt(4) == 0 ? chance.nextInt(2) : 0;
        int[] seats = IntStream.range(0, applications)
                .map(a -> chance.nextInt(5) == 0 ? chance.nextInt(panel + 1) : panel)
                .toArray();
        List<Need> needs = new ArrayList<>();
        for (int n = 0; n < chance.nextInt(3); n++) {
            needs.add(need("need-" + n, seats, experts));
        }
        List<Cap> caps = new ArrayList<>();
        if (chance.nextBoolean()) {
            caps.add(cap("per-employer", experts, experts, 1));
        }
        if (chance.nextBoolean()) {
            caps.add(cap("per-city", experts, 3 + experts / 5, 1 + chance.nextInt(2)));
        }
        return problem(seats, experts, load, least, needs, caps);
    }

    private Need need(String id, int[] seats, int experts) {
        BitSet meeting = new BitSet();
        IntStream.range(0, experts).filter(e -> chance.nextInt(5) < 2).forEach(meeting::set);
        return new Need(
                id,
                meeting,
                Arrays.stream(seats)
                        .map(s -> chance.nextInt(3) == 0 ? 0 : Math.min(s, 1))
                        .toArray());
    }

    private Cap cap(String id, int experts, int classes, int most) {
        return new Cap(
                id,
                IntStream.range(0, experts)
                        .map(e -> chance.nextInt(8) == 0 ? Cap.NONE : chance.nextInt(classes))
                        .toArray(),
                most);
    }

    private AssignmentProblem problem(int[] seats, int experts, int load, int least, List<Need> needs, List<Cap> caps) {
        int barred = chance.nextInt(60);
        int[][] arcs = new int[seats.length][];
        long[][] fits = new long[seats.length][];
        for (int a = 0; a < seats.length; a++) {
            arcs[a] = IntStream.range(0, experts)
                    .filter(e -> chance.nextInt(100) >= barred)
                    .toArray();
            fits[a] = Arrays.stream(arcs[a])
                    .mapToLong(e -> chance.nextInt(20) - 4L)
                    .toArray();
        }
        int[] most = IntStream.generate(() -> load).limit(experts).toArray();
        int[] fewest = IntStream.generate(() -> least).limit(experts).toArray();
        return new AssignmentProblem(seats, most, fewest, needs, caps, arcs, fits, 0);
    }
}
