package org.clusterreview.rounds.policy;

import java.util.Locale;

/** A name in the two languages of the application; Chinese is the one that counts. */
public record Label(String zh, String en) {

    public Label {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs both languages");
        }
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
