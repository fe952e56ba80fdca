package org.clusterreview.feedback.letter;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows an opinion by which somebody could tell an expert: a name as it is written or in pinyin, a surname with a title, a
 * way to reach somebody, a seat, or words by which the writer speaks of an own employer; and one that names another
 * applicant. It errs on the side of leaving out.
 */
public final class OpinionGuard {

    private static final List<String> TITLES = List.of("教授", "院士", "老师", "研究员", "博士", "主任", "组长", "专家");

    /** Mobile and fixed telephones, mail, and numbers of identity cards. */
    private static final List<Pattern> REACHES = List.of(
            Pattern.compile("(?<!\\d)1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\(?0\\d{2,3}\\)?[\\s-]?\\d{7,8}(?!\\d)"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)"));

    private static final Pattern OWN_EMPLOYER = Pattern.compile("我(们)?(校|院|所|司|单位|公司|学院|大学)");

    /** Experts by their seats. */
    private static final Pattern SEAT = Pattern.compile("[0-9一二三四五六七八九十]+号(专家|评委|席)|(专家|评委)([0-9A-Za-z]|[甲乙丙丁戊己])");

    private static final int LONGEST_SURNAME = 2;

    /** Below this length a name is also an ordinary word. */
    private static final int SHORTEST_OTHER = 4;

    private static final Pattern KIND_OF_CLUSTER = Pattern.compile("(创新型)?(产业)?集群$");

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
                    for (int surname = 1; surname < name.length() && surname <= LONGEST_SURNAME; surname++) {
                        String before = name.substring(0, surname);
                        TITLES.forEach(title -> this.names.add(before + title));
                    }
                });
        latinNames.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 2)
                .forEach(name -> latin.add(Pattern.compile("(?<![a-z0-9])" + Pattern.quote(name) + "(?![a-z0-9])")));
    }

    /** Whether the text could tell an expert. */
    public boolean tells(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String joined = joined(plain);
        String lower = plain.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(joined::contains)
                || latin.stream().anyMatch(name -> name.matcher(lower).find())
                || REACHES.stream()
                        .anyMatch(reach -> reach.matcher(plain).find()
                                || reach.matcher(joined).find())
                || OWN_EMPLOYER.matcher(joined).find()
                || SEAT.matcher(joined).find();
    }

    /**
     * Whether the text names another than whom it is for.
     *
     * @param own names of whom it is for
     * @param others clusters and units; a cluster also by its name without what every cluster is called
     */
    public static boolean names(String text, Collection<String> own, Collection<String> others) {
        String joined = joined(text);
        List<String> mine = own.stream()
                .map(OpinionGuard::joined)
                .flatMap(name -> Stream.of(name, KIND_OF_CLUSTER.matcher(name).replaceFirst("集群")))
                .toList();
        return others.stream()
                .map(OpinionGuard::joined)
                .flatMap(name -> Stream.of(name, KIND_OF_CLUSTER.matcher(name).replaceFirst("")))
                .filter(name -> name.length() >= SHORTEST_OTHER)
                .filter(name -> mine.stream().noneMatch(one -> one.contains(name)))
                .anyMatch(joined::contains);
    }

    private static String joined(String text) {
        return text.replaceAll("[\\s\\u3000·•]+", "");
    }
}
