package org.clusterreview.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clusterreview.scoring.model.Exact;

/**
 * Marks as tests write them: {@code "88 90.5 -"}, a dash for a missing one, rows of a table with a slash between them.
 */
public final class Marks {

    private Marks() {}

    public static Exact exact(String decimal) {
        return Exact.of(new BigDecimal(decimal));
    }

    public static List<Optional<Exact>> row(String marks) {
        return Arrays.stream(marks.strip().split(" +"))
                .map(mark -> mark.equals("-") ? Optional.<Exact>empty() : Optional.of(exact(mark)))
                .toList();
    }

    public static List<Exact> of(String marks) {
        return marks.isBlank()
                ? List.of()
                : row(marks).stream().flatMap(Optional::stream).toList();
    }

    public static Ratings table(String rows) {
        return new Ratings(Arrays.stream(rows.split("/")).map(Marks::row).toList());
    }

    /** Whole marks from 0 to {@code most}; of a hundred, {@code missing} are missing. */
    public static Ratings random(SplittableRandom random, int applications, int experts, int most, int missing) {
        List<List<Optional<Exact>>> rows = new ArrayList<>();
        for (int a = 0; a < applications; a++) {
            List<Optional<Exact>> row = new ArrayList<>();
            for (int e = 0; e < experts; e++) {
                Exact mark = Exact.of(random.nextInt(most + 1));
                row.add(random.nextInt(100) < missing ? Optional.empty() : Optional.of(mark));
            }
            rows.add(row);
        }
        return new Ratings(rows);
    }
}
