package org.clusterreview.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people read them: Chinese time, to the minute or the second. */
public final class Times {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);

    private Times() {}

    /** The day it is in China, for fields that are filled in beforehand. */
    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    public static String second(Instant at) {
        return SECOND.format(at);
    }
}
