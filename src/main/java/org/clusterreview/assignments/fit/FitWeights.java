package org.clusterreview.assignments.fit;

import org.clusterreview.experts.workbook.FieldLevel;

/**
 * What a match of fields counts, in points of 1000. A level always outweighs the order in which an expert names the fields, and a
 * field that is known outweighs one that is only related to it.
 *
 * @param main for 主攻
 * @param familiar for 熟悉
 * @param general for 了解
 * @param perPlace less for each field that the expert names before it
 * @param mostPlaces so many places count, no more
 * @param related for a field above, below or beside one that the expert knows
 */
public record FitWeights(int main, int familiar, int general, int perPlace, int mostPlaces, int related) {

    /** The weights of this version of the program. */
    public static final FitWeights STANDARD = new FitWeights(1000, 700, 400, 20, 5, 200);

    /** @throws IllegalArgumentException if a lesser match could count as much as a better one: a bug of the caller */
    public FitWeights {
        int order = perPlace * mostPlaces;
        boolean ordered = main - order > familiar && familiar - order > general && general - order > related;
        if (main > 1000 || related < 0 || perPlace < 0 || mostPlaces < 0 || !ordered) {
            throw new IllegalArgumentException("a lesser match must count less");
        }
    }

    /** @param place how many fields the expert names before this one */
    int of(FieldLevel level, int place) {
        int points = switch (level) {
            case MAIN -> main;
            case FAMILIAR -> familiar;
            case GENERAL -> general;
        };
        return points - perPlace * Math.min(place, mostPlaces);
    }
}
