package org.clusterreview.invitations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text may leave open, to be filled for each person. Written in braces, such as <code>{姓名}</code>. */
public enum Placeholder {
    NAME("姓名"),
    ROUND("批次"),
    TRACK("轨道"),
    /** The day of the review, or the first and the last. */
    DAYS("时间"),
    PLACE("地点"),
    ANSWER_BY("答复截止"),
    LINK("链接");

    private static final Pattern ANY = Pattern.compile("\\{([^{}\\n]*)\\}");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it stands in a text, with its braces. */
    public String written() {
        return "{" + word + "}";
    }

    /** What stands in braces and is no placeholder, with its braces, each once, in the order of the text. */
    static List<String> unknown(String text) {
        List<String> known = Arrays.stream(values()).map(Placeholder::written).toList();
        return ANY.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> !known.contains(found))
                .distinct()
                .toList();
    }

    /**
     * Fills a text. A value is put in as it is: braces in it are not filled again.
     *
     * @param values of all placeholders
     */
    public static String fill(String text, Map<Placeholder, String> values) {
        return ANY.matcher(text)
                .replaceAll(found -> Arrays.stream(values())
                        .filter(one -> one.written().equals(found.group()))
                        .findFirst()
                        .map(one -> Matcher.quoteReplacement(values.getOrDefault(one, "")))
                        .orElse(Matcher.quoteReplacement(found.group())));
    }
}
