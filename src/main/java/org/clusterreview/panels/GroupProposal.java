package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;

/**
 * A first division of applications into groups: by industry field, so that like is held against like, fields side by side
 * in the order of their codes, as even as whole fields allow. The same applications give the same groups.
 */
final class GroupProposal {

    /** Larger than any sum of squares, and small enough to be added to. */
    private static final long IMPOSSIBLE = Long.MAX_VALUE / 2;

    private final List<List<ApplicationId>> fields;

    private GroupProposal(List<List<ApplicationId>> fields) {
        this.fields = fields;
    }

    /** @param count how many groups are wanted; there are fewer if there are fewer fields, which are never divided */
    static List<List<ApplicationId>> of(List<Application> applications, int count) {
        TreeMap<String, List<ApplicationId>> fields = new TreeMap<>();
        applications.forEach(application -> fields.computeIfAbsent(application.fieldCode(), f -> new ArrayList<>())
                .add(application.id()));
        GroupProposal proposal = new GroupProposal(List.copyOf(fields.values()));
        return fields.isEmpty() ? List.of() : proposal.divided(Math.clamp(count, 1, fields.size()));
    }

    /** One by one: like beside like, by industry field, then in the order of the applications. */
    static List<List<ApplicationId>> singly(List<Application> applications) {
        return applications.stream()
                .sorted(Comparator.comparing(Application::fieldCode).thenComparingInt(Application::number))
                .map(one -> List.of(one.id()))
                .toList();
    }

    /** The division whose sizes have the smallest sum of squares: for a given number of groups, the most even one. */
    private List<List<ApplicationId>> divided(int groups) {
        long[] least = new long[fields.size() + 1];
        Arrays.fill(least, 1, least.length, IMPOSSIBLE);
        int[][] begin = new int[groups + 1][];
        for (int group = 1; group <= groups; group++) {
            begin[group] = oneMore(least);
        }
        List<List<ApplicationId>> made = new ArrayList<>();
        int end = fields.size();
        for (int group = groups; group > 0; group--) {
            int from = begin[group][end];
            made.addFirst(
                    fields.subList(from, end).stream().flatMap(List::stream).toList());
            end = from;
        }
        return List.copyOf(made);
    }

    /**
     * Turns the least sums of squares of the first n fields in some groups into those in one group more.
     *
     * @return for each n the field with which that group begins
     */
    private int[] oneMore(long[] least) {
        int[] begin = new int[least.length];
        long[] fewer = least.clone();
        Arrays.fill(least, IMPOSSIBLE);
        for (int end = 1; end < least.length; end++) {
            for (int from = 0; from < end; from++) {
                long sum = fewer[from] + square(from, end);
                if (sum < least[end]) {
                    least[end] = sum;
                    begin[end] = from;
                }
            }
        }
        return begin;
    }

    private long square(int from, int to) {
        long size = fields.subList(from, to).stream().mapToLong(List::size).sum();
        return size * size;
    }
}
