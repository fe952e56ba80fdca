package org.clusterreview.applications.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure that applications report.
 *
 * @param key stable name by which conditions and models refer to it
 * @param unit as it stands in headers, such as 亿元
 * @param integer whole numbers only; otherwise up to {@value #DECIMALS} decimals
 * @param years how many consecutive years are asked for, ending with the last full year
 * @param min lowest value; null where it may be negative
 * @param partOf key of the figure that it cannot exceed in the same year
 */
public record FigureItem(
        String key,
        String name,
        String englishName,
        String unit,
        boolean integer,
        int years,
        @Nullable BigDecimal min,
        Optional<String> partOf) {

    public static final int DECIMALS = 4;

    /** The years asked for, earliest first. */
    public List<Integer> years(int lastYear) {
        return IntStream.rangeClosed(lastYear - years + 1, lastYear).boxed().toList();
    }

    /** Its name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? englishName : name;
    }

    /** Header of its column for a year, such as 总营业收入（亿元）2024年. */
    String header(int year) {
        return name + "（" + unit + "）" + year + "年";
    }

    int decimals() {
        return integer ? 0 : DECIMALS;
    }
}
