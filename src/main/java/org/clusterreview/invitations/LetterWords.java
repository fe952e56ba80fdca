package org.clusterreview.invitations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What is put into the placeholders of a letter. */
final class LetterWords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private LetterWords() {}

    static Map<Placeholder, String> of(InvitationLetter letter, String name, Instant answerBy, String link) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NAME, name);
        values.put(Placeholder.ROUND, letter.roundName());
        values.put(Placeholder.TRACK, letter.trackName());
        values.put(Placeholder.DAYS, days(letter.draft()));
        values.put(Placeholder.PLACE, letter.draft().place());
        values.put(Placeholder.ANSWER_BY, minute(answerBy));
        values.put(Placeholder.LINK, link);
        return values;
    }

    private static String days(LetterDraft draft) {
        return draft.begins().equals(draft.ends())
                ? day(draft.begins())
                : day(draft.begins()) + "至" + day(draft.ends());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(CHINA));
    }
}
