package org.clusterreview.cli;

import java.util.List;
import java.util.Locale;
import org.clusterreview.kernel.Texts;

/** The language of help and messages: Chinese unless {@code --lang en} is given. */
record Language(Texts texts) {

    static final String CHINESE = "zh";

    static Language of(List<String> args) {
        return new Language(Texts.in(isEnglish(args) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
    }

    private static boolean isEnglish(List<String> args) {
        int at = args.indexOf("--lang");
        return args.contains("--lang=en")
                || (at >= 0 && at + 1 < args.size() && args.get(at + 1).equals("en"));
    }
}
