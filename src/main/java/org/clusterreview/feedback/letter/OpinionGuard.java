package org.clusterreview.feedback.letter;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows an opinion by which somebody could tell an expert: a name as it is written or in pinyin, a surname with a title, a
 * way to reach somebody, or words by which the writer speaks of an own employer. It errs on the side of leaving out.
 */
public final class OpinionGuard {

    private static final List<String> TITLES = List.of("教授", "院士", "老师", "研究员", "博士", "主任", "组长", "专家");

    /** Mobile and fixed telephones, mail, and numbers of identity cards. */
    private static final List<Pattern> REACHES = List.of(
            Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)"),
            Pattern.compile("(?<!\\d)0\\d{2,3}-?\\d{7,8}(?!\\d)"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)"));

    private static final Pattern OWN_EMPLOYER = Pattern.compile("我(们)?(校|院|所|司|单位|公司|学院|大学)");

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Pattern> latin = new LinkedHashSet<>();

    /**
     * @param names of all experts of the track, as written; those of one character alone are not looked for
     * @param latinNames sign-in names and names in pinyin, looked for as whole words
     */
    public OpinionGuard(Collection<String> names, Collection<String> latinNames) {
        names.stream()
                .map(OpinionGuard::joined)
                .filter(name -> name.length() > 1)
                .forEach(name -> {
                    this.names.add(name);
                    TITLES.forEach(title -> this.names.add(name.charAt(0) + title));
                });
        latinNames.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 2)
                .forEach(name -> latin.add(Pattern.compile("(?<![a-z0-9])" + Pattern.quote(name) + "(?![a-z0-9])")));
    }

    /** Whether the text may not stand in a letter. */
    public boolean tells(String text) {
        String joined = joined(text);
        String lower = text.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(joined::contains)
                || latin.stream().anyMatch(name -> name.matcher(lower).find())
                || REACHES.stream().anyMatch(reach -> reach.matcher(joined).find())
                || OWN_EMPLOYER.matcher(joined).find();
    }

    private static String joined(String text) {
        return text.replaceAll("[\\s\\u3000·•]+", "");
    }
}
