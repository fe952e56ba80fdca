package org.clusterreview.invitations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterreview.kernel.Violation;

/** What is put into the placeholders of a letter. */
final class LetterWords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    /** What is kept of a message is encrypted, and takes up to four times as many characters. */
    private static final int TITLE_LENGTH = 900;

    private static final int TEXT_LENGTH = 4_800;
    private static final int LONG_NAME = 200;

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

    /** Every text that is too long to be kept once it is filled for somebody with a long name. */
    static List<Violation> faults(InvitationLetter letter) {
        Map<Placeholder, String> values = of(
                letter,
                "名".repeat(LONG_NAME),
                letter.sent().at(),
                letter.address() + "/invitation/" + Token.random().value());
        List<Violation> faults = new ArrayList<>();
        fits("mailTitle", letter.draft().mailTitle(), values, TITLE_LENGTH, faults);
        fits("mailText", letter.draft().mailText(), values, TEXT_LENGTH, faults);
        fits("smsText", letter.draft().smsText(), values, TEXT_LENGTH, faults);
        return faults;
    }

    private static void fits(
            String field, String text, Map<Placeholder, String> values, int most, List<Violation> faults) {
        if (Placeholder.fill(text, values).length() > most) {
            faults.add(Violation.at(field, "invitation.filled", most));
        }
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
