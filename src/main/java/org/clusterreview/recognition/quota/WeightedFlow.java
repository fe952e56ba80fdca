package org.clusterreview.recognition.quota;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heaviest set of edges of a bipartite graph whose nodes each take only so many of them, by successive heaviest
 * augmenting paths (Ahuja, Magnanti, Orlin: Network Flows, 1993, section 9.7). Exact: weights are integers of any size. The
 * gain of a path never exceeds that of the path before, so stopping at the first without gain is optimal.
 */
final class WeightedFlow {

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private record Arc(
            int from, int to, BigInteger weight, @Nullable Candidate candidate) {}

    /** Arc 2k and its reverse 2k + 1. */
    private final List<Arc> arcs = new ArrayList<>();

    private final List<Integer> capacity = new ArrayList<>();
    private final List<List<Integer>> leaving = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    private final Map<Object, Integer> numbers = new HashMap<>();

    /** A node on the left or right side; a second time it changes nothing. */
    void node(Object name, boolean left, int room) {
        if (numbers.containsKey(name)) {
            return;
        }
        int number = leaving.size();
        numbers.put(name, number);
        leaving.add(new ArrayList<>());
        arc(left ? SOURCE : number, left ? number : SINK, room, BigInteger.ZERO, null);
    }

    void edge(Candidate candidate, Object left, Object right, BigInteger weight) {
        arc(numbers.getOrDefault(left, SOURCE), numbers.getOrDefault(right, SINK), 1, weight, candidate);
    }

    /** The candidates of the heaviest set of at most {@code most} edges. */
    List<Candidate> heaviest(int most) {
        for (int used = 0; used < most; used++) {
            if (!augment()) {
                break;
            }
        }
        List<Candidate> chosen = new ArrayList<>();
        for (int i = 0; i < arcs.size(); i += 2) {
            Candidate candidate = arcs.get(i).candidate();
            if (candidate != null && capacity.get(i) == 0) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private void arc(int from, int to, int room, BigInteger weight, @Nullable Candidate candidate) {
        leaving.get(from).add(arcs.size());
        arcs.add(new Arc(from, to, weight, candidate));
        capacity.add(room);
        leaving.get(to).add(arcs.size());
        arcs.add(new Arc(to, from, weight.negate(), null));
        capacity.add(0);
    }

    private boolean augment() {
        @Nullable BigInteger[] gain = new @Nullable BigInteger[leaving.size()];
        int[] arrival = new int[leaving.size()];
        relax(gain, arrival);
        BigInteger total = gain[SINK];
        if (total == null || total.signum() <= 0) {
            return false;
        }
        for (int node = SINK; node != SOURCE; node = arcs.get(arrival[node]).from()) {
            capacity.set(arrival[node], capacity.get(arrival[node]) - 1);
            capacity.set(arrival[node] ^ 1, capacity.get(arrival[node] ^ 1) + 1);
        }
        return true;
    }

    /** Heaviest paths from the source: Bellman and Ford with a queue; no cycle gains, so it ends. */
    private void relax(@Nullable BigInteger[] gain, int[] arrival) {
        Arrays.fill(arrival, -1);
        boolean[] queued = new boolean[gain.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(SOURCE));
        gain[SOURCE] = BigInteger.ZERO;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            queued[node] = false;
            for (int index : leaving.get(node)) {
                if (capacity.get(index) <= 0) {
                    continue;
                }
                int to = arcs.get(index).to();
                BigInteger here = gain[node];
                BigInteger there = gain[to];
                if (here == null) {
                    continue;
                }
                BigInteger through = here.add(arcs.get(index).weight());
                if (there == null || through.compareTo(there) > 0) {
                    gain[to] = through;
                    arrival[to] = index;
                    if (!queued[to]) {
                        queued[to] = true;
                        queue.add(to);
                    }
                }
            }
        }
    }
}
