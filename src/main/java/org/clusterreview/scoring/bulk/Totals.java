package org.clusterreview.scoring.bulk;

import java.util.Arrays;

/**
 * What comes of the sheets of one application: complete ones are averaged, without the highest and lowest where there are enough.
 * Used again for every application.
 */
final class Totals {

    private final BulkModel model;
    private final SheetTable sheets;
    private final int[] expertOrder;
    private final long allIndicators;
    private int[] complete = new int[16];
    private int count;
    private int kept;

    /** @param expertOrder place of each expert in the order of keys: of equal extremes the first goes */
    Totals(BulkModel model, SheetTable sheets, int[] expertOrder) {
        this.model = model;
        this.sheets = sheets;
        this.expertOrder = expertOrder;
        this.allIndicators = (1L << model.ids().size()) - 1;
    }

    /** Takes an application; afterwards its sheets that count are the first {@link #kept()}. */
    void take(int application) {
        count = 0;
        for (int sheet = sheets.firstOf(application); sheet >= 0; sheet = sheets.nextOf(sheet)) {
            if (sheets.isComplete(sheet, allIndicators)) {
                if (count == complete.length) {
                    complete = Arrays.copyOf(complete, 2 * count);
                }
                complete[count++] = sheet;
            }
        }
        kept = count;
        if (count >= model.from()) {
            leaveOut(model.lowest(), false);
            leaveOut(model.highest(), true);
        }
    }

    /** Moves extremes behind those that are kept. */
    private void leaveOut(int times, boolean highest) {
        for (int i = 0; i < times; i++) {
            int extreme = 0;
            for (int at = 1; at < kept; at++) {
                if (isFurther(complete[at], complete[extreme], highest)) {
                    extreme = at;
                }
            }
            int sheet = complete[extreme];
            complete[extreme] = complete[--kept];
            complete[kept] = sheet;
        }
    }

    private boolean isFurther(int sheet, int than, boolean highest) {
        int order = Long.compare(sheets.sum(sheet, 0), sheets.sum(than, 0));
        order = highest ? order : -order;
        return order > 0 || (order == 0 && expertOrder[sheets.expertOf(sheet)] < expertOrder[sheets.expertOf(than)]);
    }

    /** Complete sheets. */
    int valid() {
        return count;
    }

    /** Sheets that count. */
    int kept() {
        return kept;
    }

    /** Sum over the sheets that count. */
    long sum(int which) {
        long sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += sheets.sum(complete[i], which);
        }
        return sum;
    }
}
