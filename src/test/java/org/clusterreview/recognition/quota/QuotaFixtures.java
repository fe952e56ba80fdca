package org.clusterreview.recognition.quota;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.Label;
import org.clusterreview.rounds.policy.Limit;

/** The vocabulary of the quota tests. */
final class QuotaFixtures {

    static final Limit CITY_FIELD =
            new Limit("CITY_FIELD", new Label("同市同领域", "city and field"), List.of("city", "field"), 3);
    static final Limit ZONE = new Limit("ZONE", new Label("同区", "zone"), List.of("zone"), 2);
    static final List<Limit> ARTICLE_11 = List.of(CITY_FIELD, ZONE);

    private QuotaFixtures() {}

    static Candidate candidate(String id, String score, String city, String field, String zone) {
        return new Candidate(
                id, exact(score), Map.of("city", Set.of(city), "field", Set.of(field), "zone", Set.of(zone)));
    }

    static Existing existing(String city, String field, String zone, int count) {
        return new Existing(Map.of("city", Set.of(city), "field", Set.of(field), "zone", Set.of(zone)), count);
    }

    static BigFraction exact(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return new BigFraction(value.movePointRight(4).toBigIntegerExact(), BigInteger.valueOf(10_000));
    }

    /** Small enough to try every list, narrow enough that limits bind; some scores equal. */
    static List<Candidate> random(SplittableRandom random, int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String city = "C" + random.nextInt(2);
            candidates.add(candidate(
                    "A%02d".formatted(i),
                    String.valueOf(random.nextInt(-2, 12)),
                    city,
                    "F" + random.nextInt(2),
                    city + "-Z" + random.nextInt(3)));
        }
        candidates.sort(Candidate.BY_SCORE);
        return candidates;
    }

    static int instances(int small, int large) {
        return System.getProperty("test.counts", "small").equals("long") ? large : small;
    }
}
