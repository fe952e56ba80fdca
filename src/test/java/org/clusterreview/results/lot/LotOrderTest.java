package org.clusterreview.results.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.results.lot.LotEquals.Member;
import org.clusterreview.results.lot.LotEquals.Scope;
import org.clusterreview.results.lot.LotProof.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LotOrderTest {

    private static final String SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    /** Worked out by another program from the description alone; never written anew. */
    private static final List<String> GOLDEN = List.of("a", "c", "b");

    private static LotEquals among(Member... members) {
        return new LotEquals("track", Scope.RANKING, "4317/50", List.of(members));
    }

    private static Member of(String application, String group, int rank) {
        return new Member(application, group, rank);
    }

    private static List<String> order(LotEquals equals, String words) {
        return LotOrder.of(equals, LotOrder.seal(equals, SECRET).seed(words));
    }

    @Test
    void the_order_commitment_and_seed_are_those_of_the_description() {
        LotEquals equals = among(of("c", "g", 1), of("a", "g", 1), of("b", "g", 1));

        assertThat(equals.canonical())
                .isEqualTo("{\"form\":\"cluster-review lot 1\",\"members\":["
                        + "{\"application\":\"a\",\"group\":\"g\",\"rank\":1},"
                        + "{\"application\":\"b\",\"group\":\"g\",\"rank\":1},"
                        + "{\"application\":\"c\",\"group\":\"g\",\"rank\":1}],"
                        + "\"scope\":\"RANKING\",\"score\":\"4317/50\",\"track\":\"track\"}");
        String hash = Sha256.of(equals.canonical());
        assertThat(LotOrder.seal(equals, SECRET).commitment())
                .isEqualTo(Sha256.of("[\"cluster-review lot 1\",\"commitment\",\"" + SECRET + "\",\"" + hash + "\"]"));
        assertThat(HexFormat.of().formatHex(LotOrder.seal(equals, SECRET).seed("五点")))
                .isEqualTo(Sha256.of("[\"cluster-review lot 1\",\"seed\",\"" + SECRET + "\",\"五点\",\"" + hash + "\"]"));
        assertThat(order(equals, "五点")).containsExactlyElementsOf(GOLDEN);
    }

    @Test
    void what_is_read_back_is_what_was_frozen_whatever_the_order_it_was_given_in() {
        LotEquals equals = among(of("b", "g", 1), of("a", "g", 1));

        assertThat(LotEquals.read(equals.canonical())).isEqualTo(equals);
        assertThat(equals.sha256())
                .isEqualTo(among(of("a", "g", 1), of("b", "g", 1)).sha256());
    }

    @Test
    void all_orders_are_equally_likely() {
        LotEquals equals = among(of("a", "g", 1), of("b", "g", 1), of("c", "g", 1));
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            counts.merge(order(equals, "词" + i), 1, Integer::sum);
        }

        double chiSquare = counts.values().stream()
                .mapToDouble(count -> (count - 1_000) * (count - 1_000) / 1_000.0)
                .sum();

        assertThat(counts).hasSize(6);
        // 5 degrees of freedom, one in a thousand: 20.5
        assertThat(chiSquare).isLessThan(20.5);
    }

    @Test
    void what_a_group_has_ranked_stays_and_all_ways_to_mix_groups_are_equally_likely() {
        LotEquals equals = among(of("x", "g", 1), of("a", "g", 2), of("b", "h", 1));
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            counts.merge(order(equals, "词" + i), 1, Integer::sum);
        }

        assertThat(counts.keySet())
                .containsExactlyInAnyOrder(List.of("x", "a", "b"), List.of("x", "b", "a"), List.of("b", "x", "a"));
        assertThat(counts.values()).allMatch(count -> Math.abs(count - 1_000) < 110);
    }

    @Test
    void a_lot_needs_two_different_applications() {
        assertThatThrownBy(() -> among(of("a", "g", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> among(of("a", "g", 1), of("a", "g", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static LotProof proof() {
        LotEquals equals = among(of("a", "g", 1), of("b", "g", 1), of("c", "g", 1));
        return new LotProof(
                equals.canonical(),
                equals.sha256(),
                Optional.of(new LotProof.Sealed(
                        LotOrder.seal(equals, SECRET).commitment(),
                        SECRET,
                        "五点",
                        HexFormat.of().formatHex(LotOrder.seal(equals, SECRET).seed("五点")))),
                order(equals, "五点"));
    }

    @Test
    void a_record_as_it_was_made_holds_in_every_point() {
        assertThat(proof().check())
                .hasSize(4)
                .allSatisfy((point, holds) -> assertThat(holds).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void a_record_that_was_altered_is_found(Point point) {
        LotProof proof = proof();
        LotProof.Sealed sealed = proof.sealed().orElseThrow();
        List<String> turned = new ArrayList<>(proof.order());
        turned.addFirst(turned.removeLast());
        LotProof altered = switch (point) {
            case EQUALS -> new LotProof(proof.among(), "0".repeat(64), proof.sealed(), proof.order());
            case COMMITMENT -> with(proof, new LotProof.Sealed("0".repeat(64), SECRET, "五点", sealed.seed()));
            case SEED -> with(proof, new LotProof.Sealed(sealed.commitment(), SECRET, "六点", sealed.seed()));
            case ORDER -> new LotProof(proof.among(), proof.sha256(), proof.sealed(), turned);
        };

        assertThat(altered.check()).containsEntry(point, false);
    }

    private static LotProof with(LotProof proof, LotProof.Sealed sealed) {
        return new LotProof(proof.among(), proof.sha256(), Optional.of(sealed), proof.order());
    }

    @Test
    void a_lot_by_hand_holds_each_of_the_equals_once() {
        LotProof proof = proof();

        assertThat(new LotProof(proof.among(), proof.sha256(), Optional.empty(), List.of("b", "a", "c")).check())
                .isEqualTo(Map.of(Point.EQUALS, true, Point.ORDER, true));
        assertThat(new LotProof(proof.among(), proof.sha256(), Optional.empty(), List.of("b", "a", "a")).check())
                .containsEntry(Point.ORDER, false);
    }
}
