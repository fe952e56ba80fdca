package org.clusterreview.outbox;

import java.util.UUID;
import org.clusterreview.access.personal.PersonalText;

/**
 * A message to one person.
 *
 * @param subject id of what it is about: its messages are found by it
 * @param kind what it says, such as {@code invitation}: at most 40 characters
 * @param recipient phone number or mail address
 * @param title of a mail; an SMS has none and it is ignored
 */
public record Letter(UUID subject, String kind, Channel channel, PersonalText recipient, String title, String text) {

    @Override
    public String toString() {
        return "Letter[" + kind + ", " + channel + ", " + recipient + "]";
    }
}
