package org.clusterreview.scoring.bulk;

import java.util.Arrays;

/**
 * Sheets by application and expert: for each the sums that its marks make up, and which indicators have had a row and a mark.
 * Primitive arrays only, so that a million sheets take some tens of megabytes.
 */
final class SheetTable {

    private static final int NONE = -1;

    private final int sumCount;
    private final Keys applications = new Keys();
    private final Keys experts = new Keys();
    private int[] first = new int[1 << 8];
    private int[] next = new int[1 << 8];
    private int[] expertOf = new int[1 << 8];
    private long[] seen = new long[1 << 8];
    private long[] given = new long[1 << 8];
    private long[] sums;
    private int count;

    SheetTable(int sumCount) {
        this.sumCount = sumCount;
        this.sums = new long[sumCount << 8];
        Arrays.fill(first, NONE);
    }

    Keys applications() {
        return applications;
    }

    Keys experts() {
        return experts;
    }

    /** The number of the sheet of an application and an expert, which is made if it is new. */
    int sheet(int application, int expert) {
        if (application >= first.length) {
            int before = first.length;
            first = Arrays.copyOf(first, Math.max(2 * before, application + 1));
            Arrays.fill(first, before, first.length, NONE);
        }
        for (int sheet = first[application]; sheet != NONE; sheet = next[sheet]) {
            if (expertOf[sheet] == expert) {
                return sheet;
            }
        }
        if (count == next.length) {
            grow();
        }
        next[count] = first[application];
        expertOf[count] = expert;
        first[application] = count;
        return count++;
    }

    private void grow() {
        int size = 2 * count;
        next = Arrays.copyOf(next, size);
        expertOf = Arrays.copyOf(expertOf, size);
        seen = Arrays.copyOf(seen, size);
        given = Arrays.copyOf(given, size);
        sums = Arrays.copyOf(sums, size * sumCount);
    }

    /** Notes a row; false if there has been one for this indicator. */
    boolean see(int sheet, int indicator) {
        long bit = 1L << indicator;
        boolean isNew = (seen[sheet] & bit) == 0;
        seen[sheet] |= bit;
        return isNew;
    }

    /** Adds a mark to the sums of its indicator. */
    void add(int sheet, int indicator, long product, int[] to) {
        given[sheet] |= 1L << indicator;
        if (sumCount == 1) {
            sums[sheet] += product;
            return;
        }
        int base = sheet * sumCount;
        for (int sum : to) {
            sums[base + sum] += product;
        }
    }

    /** Takes over the sheets of another table; false if a mark stands in both. */
    boolean takeOver(SheetTable other) {
        for (int application = 0; application < other.applications.count(); application++) {
            int here = applications.of(other.applications, application);
            for (int sheet = other.firstOf(application); sheet != NONE; sheet = other.next[sheet]) {
                int mine = sheet(here, experts.of(other.experts, other.expertOf[sheet]));
                if ((seen[mine] & other.seen[sheet]) != 0) {
                    return false;
                }
                seen[mine] |= other.seen[sheet];
                given[mine] |= other.given[sheet];
                for (int sum = 0; sum < sumCount; sum++) {
                    sums[mine * sumCount + sum] += other.sums[sheet * sumCount + sum];
                }
            }
        }
        return true;
    }

    /** First sheet of an application; -1 if it has none. */
    int firstOf(int application) {
        return application < first.length ? first[application] : NONE;
    }

    /** The application's next sheet; -1 after the last. */
    int nextOf(int sheet) {
        return next[sheet];
    }

    int expertOf(int sheet) {
        return expertOf[sheet];
    }

    /** Whether every one of the indicators has a mark. */
    boolean isComplete(int sheet, long all) {
        return given[sheet] == all;
    }

    long sum(int sheet, int sum) {
        return sums[sheet * sumCount + sum];
    }
}
