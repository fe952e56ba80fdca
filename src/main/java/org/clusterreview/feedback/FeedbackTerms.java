package org.clusterreview.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Violation;

/**
 * What an organiser says once for all letters of a track.
 *
 * @param office that takes objections
 * @param address where it takes them
 * @param phone at which it is reached
 * @param sender below the letter (落款)
 * @param date of the letter
 * @param opinions whether the experts' opinions are attached
 */
public record FeedbackTerms(
        String office, String address, String phone, String sender, LocalDate date, boolean opinions) {

    public static final int SHORT = 100;
    public static final int LONG = 200;

    public FeedbackTerms {
        office = office.strip();
        address = address.strip();
        phone = phone.strip();
        sender = sender.strip();
    }

    List<Violation> faults() {
        List<Violation> faults = new ArrayList<>();
        check(faults, "office", office, SHORT);
        check(faults, "address", address, LONG);
        check(faults, "phone", phone, SHORT);
        check(faults, "sender", sender, SHORT);
        return faults;
    }

    private static void check(List<Violation> faults, String field, String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            faults.add(Violation.at(field, "feedback.fault." + field, most));
        }
    }
}
