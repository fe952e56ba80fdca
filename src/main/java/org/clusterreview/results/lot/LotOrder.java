package org.clusterreview.results.lot;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.panels.draw.CommitReveal;
import org.clusterreview.panels.draw.DrawStream;
import org.clusterreview.results.lot.LotEquals.Member;

/**
 * The order that a seed gives: all orders of the equals are equally likely (Fisher–Yates over the stream of the draw of panels,
 * DD016). Where a group has put some of them one after another already, that stays: the places that fall to a group are
 * filled in the order of its ranking.
 */
public final class LotOrder {

    private LotOrder() {}

    /** What binds a secret to those that are equal. */
    public static CommitReveal seal(LotEquals equals, String secret) {
        return new CommitReveal(LotEquals.FORM, secret, List.of(equals.sha256()));
    }

    /** Ids of the applications, the winner first. */
    public static List<String> of(LotEquals equals, byte[] seed) {
        List<Member> drawn = IntStream.of(
                        new DrawStream(seed).order(equals.members().size()))
                .mapToObj(equals.members()::get)
                .toList();
        Map<String, Deque<Member>> waiting = new HashMap<>();
        drawn.stream()
                .sorted(Comparator.comparingInt(Member::rank))
                .forEach(member -> waiting.computeIfAbsent(member.group(), group -> new ArrayDeque<>())
                        .add(member));
        return drawn.stream()
                .flatMap(place -> Optional.ofNullable(waiting.get(place.group())).map(Deque::remove).stream())
                .map(Member::application)
                .toList();
    }
}
