package org.clusterreview.experts.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 2019}, {@code 2019-03}, {@code 2019-03-01}, also with strokes or 年月日, or the number
 * that a spreadsheet keeps for a day. What is less exact than a day stands for its first or its last day.
 */
final class StatedDay {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})年?|(\\d{4})[-/年](\\d{1,2})月?|(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private StatedDay() {}

    /** Empty where it is no day. */
    static Optional<LocalDate> first(String text) {
        return read(text, false);
    }

    /** Empty where it is no day. */
    static Optional<LocalDate> last(String text) {
        return read(text, true);
    }

    private static Optional<LocalDate> read(String text, boolean last) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(text)));
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            if (written.group(1) != null) {
                int year = Integer.parseInt(written.group(1));
                return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
            }
            if (written.group(2) != null) {
                YearMonth month = YearMonth.of(number(written, 2), number(written, 3));
                return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
            }
            return Optional.of(LocalDate.of(number(written, 4), number(written, 5), number(written, 6)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
