package org.clusterreview.calendars.arrangement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 2027-02-06}, also with strokes, dots or 年月日, {@code 2月6日} of the year in question, or
 * the number that a spreadsheet keeps for a day.
 */
final class WrittenDay {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("[3-7]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；\\s]+");

    private WrittenDay() {}

    /** Empty where it is no day. */
    static Optional<LocalDate> read(String text, int year) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(text)));
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    written.group(1) == null ? year : Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The words of a list of days. */
    static List<String> words(String list) {
        return Arrays.stream(SEPARATOR.split(list.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
