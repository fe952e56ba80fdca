package org.clusterreview.panels.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.panels.draw.DrawResult.Attempt;
import org.clusterreview.panels.draw.DrawResult.DrawnPanel;
import org.clusterreview.panels.draw.DrawResult.Failure;
import org.clusterreview.panels.draw.DrawResult.Skipped;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * Draws panels one after another in their order, each uniformly over the choices that keep the rules given those before. Where
 * the panels before leave no choice, the draw begins anew with the same stream. Then a chair is drawn for each panel, and
 * after all panels the reserves in order.
 */
public final class PanelDraw {

    /** So often a draw begins anew before it fails. Part of version 1. */
    static final int RESTARTS = 100;

    private final DrawPool pool;
    private final DrawSpec spec;
    private final byte[] seed;
    private final int attemptsEach;
    private final DrawStream stream;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private boolean givenUp;

    private PanelDraw(DrawPool pool, DrawSpec spec, byte[] seed, int attemptsEach) {
        this.pool = pool;
        this.spec = spec;
        this.seed = seed.clone();
        this.attemptsEach = attemptsEach;
        this.stream = new DrawStream(seed);
    }

    /**
     * The draw. The same pool, spec and seed give the same result, byte for byte, whenever and wherever.
     *
     * @param seed of any length but 0
     */
    public static DrawResult of(DrawPool pool, DrawSpec spec, byte[] seed) {
        return new PanelDraw(pool, spec, seed, Choice.ATTEMPTS).result();
    }

    /** The same with another number of attempts: the panels are other ones, the odds of each are not. */
    static DrawResult of(DrawPool pool, DrawSpec spec, byte[] seed, int attemptsEach) {
        return new PanelDraw(pool, spec, seed, attemptsEach).result();
    }

    private record Drawn(PanelCandidates candidates, Chosen chosen) {}

    private DrawResult result() {
        for (int begun = 0; begun <= RESTARTS; begun++) {
            loads.clear();
            skipped.clear();
            List<Drawn> drawn = new ArrayList<>();
            Optional<WantedPanel> without = drawAll(drawn);
            if (without.isEmpty()) {
                return result(finished(drawn), Optional.empty());
            }
            reject(without.get(), Attempt.NOTHING_LEFT);
            boolean proved = drawn.isEmpty() ? !givenUp : begun == 0 && isImpossible(without.get());
            if (drawn.isEmpty() || proved) {
                return result(List.of(), Optional.of(new Failure(without.get().id(), proved)));
            }
        }
        return result(List.of(), Optional.of(new Failure(attempts.getLast().panel(), false)));
    }

    /** Draws panel after panel; returns the first that nothing was left for. */
    private Optional<WantedPanel> drawAll(List<Drawn> drawn) {
        for (WantedPanel panel : spec.panels()) {
            PanelCandidates candidates = candidates(panel, true);
            Choice choice = new Choice(candidates, stream, attemptsEach, violated -> reject(panel, violated));
            Optional<Chosen> chosen = choice.choose();
            if (chosen.isEmpty()) {
                givenUp = choice.isGivenUp();
                return Optional.of(panel);
            }
            for (int member : chosen.get().members()) {
                loads.merge(candidates.expert(member).id(), 1, Integer::sum);
            }
            drawn.add(new Drawn(candidates, chosen.get()));
        }
        return Optional.empty();
    }

    /** Whether nothing keeps the rules of a panel even if it is the only one. */
    private boolean isImpossible(WantedPanel panel) {
        loads.clear();
        PanelCandidates alone = candidates(panel, false);
        if (alone.count() < panel.size() || new CountedChoices(alone).total().signum() == 0) {
            return true;
        }
        int[] inOrder = java.util.stream.IntStream.range(0, alone.count()).toArray();
        KeyedSearch search = new KeyedSearch(alone, inOrder);
        return search.first().isEmpty() && !search.isGivenUp();
    }

    private PanelCandidates candidates(WantedPanel panel, boolean onRecord) {
        List<PoolExpert> free = new ArrayList<>();
        for (PoolExpert expert : pool.experts()) {
            Optional<String> bar = Bar.of(spec.rules(), panel, expert, loads.getOrDefault(expert.id(), 0));
            if (bar.isEmpty()) {
                free.add(expert);
            } else if (onRecord) {
                skipped.add(new Skipped(panel.id(), expert.id(), bar.get()));
            }
        }
        return new PanelCandidates(spec.rules(), panel, free);
    }

    private void reject(WantedPanel panel, String violated) {
        attempts.add(new Attempt(panel.id(), numbers.merge(panel.id(), 1, Integer::sum), violated));
    }

    private List<DrawnPanel> finished(List<Drawn> drawn) {
        List<Optional<String>> chairs = drawn.stream().map(this::chair).toList();
        List<DrawnPanel> panels = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Drawn one = drawn.get(i);
            panels.add(new DrawnPanel(
                    one.candidates().panel().id(),
                    ids(one),
                    chairs.get(i),
                    reserves(one),
                    one.chosen().method()));
        }
        return panels;
    }

    private static List<String> ids(Drawn drawn) {
        List<String> ids = new ArrayList<>();
        for (int member : drawn.chosen().members()) {
            ids.add(drawn.candidates().expert(member).id());
        }
        return ids;
    }

    private Optional<String> chair(Drawn drawn) {
        if (spec.rules().chair().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> able = drawn.candidates().chairs(drawn.chosen().members());
        return Optional.of(
                drawn.candidates().expert(able.get(stream.below(able.size()))).id());
    }

    /** Whoever is free after all panels, in an order of the stream, and can take the place of a member. */
    private List<String> reserves(Drawn drawn) {
        WantedPanel panel = drawn.candidates().panel();
        List<String> members = ids(drawn);
        List<String> reserves = new ArrayList<>();
        if (panel.reserves() == 0) {
            return reserves;
        }
        PanelCandidates free = candidates(panel, false);
        Replacement replacement = new Replacement(
                spec.rules(), panel, drawn.candidates(), drawn.chosen().members());
        Shuffle rest = new Shuffle(stream, free.count());
        while (reserves.size() < panel.reserves() && rest.hasNext()) {
            PoolExpert expert = free.expert(rest.next());
            if (!members.contains(expert.id()) && replacement.isPossible(expert)) {
                reserves.add(expert.id());
                loads.merge(expert.id(), 1, Integer::sum);
            }
        }
        return reserves;
    }

    private DrawResult result(List<DrawnPanel> panels, Optional<Failure> failure) {
        return new DrawResult(
                HexFormat.of().formatHex(seed),
                pool.sha256(),
                DrawSeal.specHash(spec),
                panels,
                skipped,
                attempts,
                failure);
    }
}
