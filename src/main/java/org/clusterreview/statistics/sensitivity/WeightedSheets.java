package org.clusterreview.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.stability.Trim;

/**
 * Scores that are means of sheets without the highest and lowest totals, a total being Σ w·x of its indicators. Which sheets
 * are left out hangs on the weights, so that a score is no sum of indicators, but still a continuous function of each
 * weight that is linear between the points at which two sheets of an application are equal.
 *
 * @param weights a weight an indicator, in the unit of the totals, none below 0
 * @param applications their sheets
 */
public record WeightedSheets(List<Exact> weights, List<Sheets> applications) {

    /**
     * The sheets of one application.
     *
     * @param values a row a sheet, a value an indicator, as a share of what its weight can bring
     * @param trim how many of the highest and lowest totals are left out; at least one remains
     */
    public record Sheets(List<List<Exact>> values, Trim trim) {

        /** @throws IllegalArgumentException where no sheet would remain */
        public Sheets {
            values = values.stream().map(List::copyOf).toList();
            if (values.size() <= trim.highest() + trim.lowest()) {
                throw new IllegalArgumentException("nothing left of " + values.size());
            }
        }
    }

    /** @throws IllegalArgumentException for negative weights and for sheets of another length */
    public WeightedSheets {
        weights = List.copyOf(weights);
        applications = List.copyOf(applications);
        int width = weights.size();
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights " + weights);
        }
        if (applications.stream().flatMap(one -> one.values().stream()).anyMatch(sheet -> sheet.size() != width)) {
            throw new IllegalArgumentException("sheets of another length than the weights");
        }
    }

    /** Exact score of an application, from 0. */
    public Exact score(int application) {
        List<Exact> totals = totals(application);
        return new Lines(
                        totals,
                        Collections.nCopies(totals.size(), Exact.ZERO),
                        applications.get(application).trim())
                .at(Exact.ZERO);
    }

    /** The totals of an application's sheets by the weights as they are. */
    List<Exact> totals(int application) {
        return applications.get(application).values().stream()
                .map(sheet -> Exact.sum(IntStream.range(0, weights.size())
                        .mapToObj(i -> weights.get(i).times(sheet.get(i)))
                        .toList()))
                .toList();
    }

    /** The same while weight moves from one indicator to another. */
    Lines lines(int application, List<Exact> totals, int from, int to) {
        Sheets own = applications.get(application);
        List<Exact> slopes = own.values().stream()
                .map(sheet -> sheet.get(to).minus(sheet.get(from)))
                .toList();
        return new Lines(totals, slopes, own.trim());
    }

    /** Tells which pairs of sheets are left out. */
    interface Pairs {

        boolean out(int first, int second);
    }

    /** Sheets as straight lines over the weight that has moved. */
    record Lines(List<Exact> totals, List<Exact> slopes, Trim trim) {

        /** The score when so much has moved. */
        Exact at(Exact moved) {
            List<Exact> present = new ArrayList<>();
            for (int i = 0; i < totals.size(); i++) {
                present.add(totals.get(i).plus(slopes.get(i).times(moved)));
            }
            Collections.sort(present);
            return Exact.mean(present.subList(trim.lowest(), present.size() - trim.highest()));
        }

        /** Adds where two sheets are equal, within (0, most), but for pairs that the caller does not care about. */
        void addCrossings(Exact most, TreeSet<Exact> crossings, Pairs left) {
            if (trim.equals(Trim.NONE)) {
                return;
            }
            for (int i = 0; i < totals.size(); i++) {
                for (int j = i + 1; j < totals.size(); j++) {
                    Exact slope = slopes.get(j).minus(slopes.get(i));
                    if (slope.signum() != 0 && !left.out(i, j)) {
                        Exact moved = totals.get(i).minus(totals.get(j)).dividedBy(slope);
                        if (moved.signum() > 0 && moved.compareTo(most) < 0) {
                            crossings.add(moved);
                        }
                    }
                }
            }
        }
    }
}
