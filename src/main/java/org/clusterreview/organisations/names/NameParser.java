package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names apart, from the outside to the inside: brackets, part, legal form, ending, places. */
final class NameParser {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern OTHER_NAME = Pattern.compile("^(?:原名|原称|原|曾用名|前身为|前身|现名|现为|现|更名为|又名)[:为]?(.{3,})$");
    private static final int SHORTEST = 4;

    private final PlaceNames places;

    NameParser(PlaceNames places) {
        this.places = places;
    }

    /** What is left while a name is taken apart. */
    private static final class Rest {
        private String text;
        private String form = "";
        private String part = "";
        private String type = "";
        private String other = "";
        private final List<Place> inBrackets = new ArrayList<>();

        Rest(String text) {
            this.text = text;
        }
    }

    ParsedName parse(String normal) {
        Rest rest = new Rest(normal);
        brackets(rest);
        String whole = rest.text;
        part(rest);
        form(rest);
        group(rest);
        if (rest.form.isEmpty() && rest.part.isEmpty()) {
            partOfPublicBody(rest);
        }
        type(rest);
        List<Place> found = places(rest);
        found.addAll(rest.inBrackets);
        String core = NameWords.wording(Numerals.arabic(rest.text));
        return new ParsedName(
                whole, found, rest.text, core, rest.type, rest.form, rest.part, numbers(rest), rest.other);
    }

    private static List<String> numbers(Rest rest) {
        return Numerals.of(rest.text + rest.type);
    }

    private void brackets(Rest rest) {
        Matcher matcher = BRACKETS.matcher(rest.text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(inside(matcher.group(1), rest)));
        }
        rest.text = matcher.appendTail(out).toString();
        Matcher before = OTHER_NAME.matcher(rest.text);
        if (rest.other.isEmpty() && before.matches() && rest.text.startsWith("原")) {
            rest.other = before.group(1);
        }
    }

    /** What of a bracket stays in the name. */
    private String inside(String content, Rest rest) {
        Matcher other = OTHER_NAME.matcher(content);
        Optional<PlaceNames.Found> place = places.at(content, 0).filter(found -> found.end() == content.length());
        if (place.isPresent()) {
            rest.inBrackets.add(place.get().place());
            return "";
        }
        if (other.matches()) {
            rest.other = other.group(1);
            return "";
        }
        return content;
    }

    private void part(Rest rest) {
        int company = rest.text.indexOf("公司");
        if (company > 0 && company + 2 < rest.text.length()) {
            cut(rest, company + 2);
            return;
        }
        NameWords.endOf(rest.text, NameWords.BRANCHES).ifPresent(branch -> {
            int end = rest.text.length() - branch.length();
            cut(rest, startOfPlaceBefore(rest.text, end));
        });
    }

    /** 鼎新电子武汉分公司 is the branch of 鼎新电子 in 武汉. */
    private int startOfPlaceBefore(String text, int end) {
        for (int start = 2; start < end - 1; start++) {
            Optional<PlaceNames.Found> found = places.at(text.substring(0, end), start);
            if (found.isPresent() && found.get().end() == end) {
                return start;
            }
        }
        return end;
    }

    private static void cut(Rest rest, int end) {
        rest.part = rest.text.substring(end);
        rest.text = rest.text.substring(0, end);
    }

    private static void form(Rest rest) {
        NameWords.endOf(rest.text, NameWords.FORMS).ifPresent(form -> {
            rest.form = form;
            rest.text = rest.text.substring(0, rest.text.length() - form.length());
        });
        for (String bracketed : NameWords.FORMS_IN_BRACKETS) {
            if (!rest.form.isEmpty() && !rest.form.startsWith(bracketed) && rest.text.endsWith(bracketed)) {
                NameWords.endOf(rest.text, List.of(bracketed)).ifPresent(word -> {
                    rest.form = word + rest.form;
                    rest.text = rest.text.substring(0, rest.text.length() - word.length());
                });
            }
        }
    }

    /** 鼎新集团电子有限公司 is a company of 鼎新集团. */
    private static void group(Rest rest) {
        int group = rest.text.indexOf("集团");
        if (rest.part.isEmpty() && group >= 2 && group + 2 < rest.text.length() && !rest.form.isEmpty()) {
            rest.part = rest.text.substring(group + 2) + rest.form;
            rest.text = rest.text.substring(0, group);
            rest.form = "集团";
        }
    }

    private void partOfPublicBody(Rest rest) {
        for (String whole : NameWords.WHOLES) {
            int at = rest.text.indexOf(whole);
            int end = at + whole.length();
            if (at >= 2 && end + 1 < rest.text.length() && !isOtherWord(rest.text, whole, end)) {
                cut(rest, end);
                placeBehind(rest);
                return;
            }
        }
    }

    /** 中国地质大学武汉 is 中国地质大学（武汉）. */
    private void placeBehind(Rest rest) {
        String behind = rest.part;
        places.at(behind, 0).filter(found -> found.end() == behind.length()).ifPresent(found -> {
            rest.inBrackets.add(found.place());
            rest.part = "";
        });
    }

    private static boolean isOtherWord(String text, String whole, int end) {
        return (whole.equals("大学") && NameWords.OTHER_WORDS_OF_UNIVERSITY.indexOf(text.charAt(end)) >= 0)
                || NameWords.TYPES.stream()
                        .anyMatch(
                                type -> type.length() > whole.length() && text.startsWith(type, end - whole.length()));
    }

    private static void type(Rest rest) {
        NameWords.endOf(rest.text, NameWords.TYPES).ifPresent(type -> {
            rest.type = type;
            rest.text = rest.text.substring(0, rest.text.length() - type.length());
        });
    }

    /** Places lead the name; one that would leave a single character is none: 京山石 is no 石 of 京山. */
    private List<Place> places(Rest rest) {
        List<Place> found = new ArrayList<>();
        int from = 0;
        Optional<PlaceNames.Found> next = places.at(rest.text, from);
        boolean mayBeAll = !rest.type.isEmpty() || !rest.form.isEmpty();
        while (next.isPresent() && leaves(rest.text, next.get().end(), mayBeAll)) {
            found.add(next.get().place());
            from = next.get().end();
            next = places.at(rest.text, from);
        }
        rest.text = rest.text.substring(from);
        return found;
    }

    private static boolean leaves(String text, int end, boolean mayBeAll) {
        int characters = text.length() - end;
        boolean number = characters == 1 && Numerals.isPart(text.charAt(end));
        return characters >= 2 || (mayBeAll && (characters == 0 || number));
    }

    static boolean isLongEnough(String normal) {
        return normal.length() >= SHORTEST;
    }
}
