package org.clusterreview.applications.workbook;

/** A figure of a year: what a value is the value of. */
public record FigureYear(String item, int year) implements Comparable<FigureYear> {

    @Override
    public int compareTo(FigureYear other) {
        int byItem = item.compareTo(other.item);
        return byItem != 0 ? byItem : Integer.compare(year, other.year);
    }
}
