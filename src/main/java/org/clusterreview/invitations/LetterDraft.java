package org.clusterreview.invitations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Violation;

/**
 * What members of panels are to be asked.
 *
 * @param begins first day of the review
 * @param ends last day, not before the first
 * @param mailTitle with {@linkplain Placeholder placeholders}, as both texts
 * @param smsText goes by SMS
 * @param answerHours how long each has to answer, from the hour in which he or she is asked: 1 to 720
 * @param remindHours so long before that, who has not answered is reminded; 0 for never
 * @param callsReserves whether reserves are called on in order without further asking when somebody drops out
 */
public record LetterDraft(
        LocalDate begins,
        LocalDate ends,
        String place,
        String mailTitle,
        String mailText,
        String smsText,
        int answerHours,
        int remindHours,
        boolean callsReserves) {

    static final int PLACE_LENGTH = 200;
    static final int TITLE_LENGTH = 200;
    static final int MAIL_LENGTH = 4_000;
    static final int SMS_LENGTH = 500;
    static final int MOST_HOURS = 720;

    /** Every reason why it cannot go out. */
    List<Violation> faults() {
        List<Violation> faults = new ArrayList<>();
        if (ends.isBefore(begins)) {
            faults.add(Violation.at("ends", "invitation.days"));
        }
        if (place.isBlank() || place.length() > PLACE_LENGTH) {
            faults.add(Violation.at("place", "invitation.place", PLACE_LENGTH));
        }
        if (answerHours < 1 || answerHours > MOST_HOURS) {
            faults.add(Violation.at("answerHours", "invitation.hours", MOST_HOURS));
        }
        if (remindHours < 0 || remindHours >= answerHours) {
            faults.add(Violation.at("remindHours", "invitation.remind"));
        }
        text("mailTitle", mailTitle, TITLE_LENGTH, false, faults);
        text("mailText", mailText, MAIL_LENGTH, true, faults);
        text("smsText", smsText, SMS_LENGTH, true, faults);
        return faults;
    }

    private static void text(String field, String text, int most, boolean linked, List<Violation> faults) {
        if (text.isBlank() || text.length() > most) {
            faults.add(Violation.at(field, "invitation.text", most));
            return;
        }
        List<String> unknown = Placeholder.unknown(text);
        if (!unknown.isEmpty()) {
            faults.add(Violation.at(field, "invitation.placeholder", String.join(" ", unknown)));
        }
        if (linked && !text.contains(Placeholder.LINK.written())) {
            faults.add(Violation.at(field, "invitation.no-link", Placeholder.LINK.written()));
        }
    }
}
