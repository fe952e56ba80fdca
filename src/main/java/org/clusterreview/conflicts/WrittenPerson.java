package org.clusterreview.conflicts;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person as somebody has written or pasted the name, perhaps with an employer.
 *
 * @param employer empty where none is written
 */
public record WrittenPerson(String name, String employer) {

    private static final Pattern PEOPLE = Pattern.compile("[\\n\\r;；、]+");
    private static final Pattern DIVIDED = Pattern.compile("([^\\s,，/|(（]+)[\\s,，/|]+(.*)");
    private static final Pattern IN_BRACKETS = Pattern.compile("([^\\s,，/|(（]+)\\s*[(（](.*)[)）]");
    private static final int MOST = 500;

    /**
     * What was read of a list.
     *
     * @param leftOut how many people beyond the first 500 were not read
     */
    public record Written(List<WrittenPerson> people, int leftOut) {

        public Written {
            people = List.copyOf(people);
        }
    }

    /**
     * Reads a list: one person a line, or several divided by 、 or ；. Behind the name, divided by a space, tab, comma or
     * bracket, an employer may follow. What stands twice is read once; at most 500 people are.
     */
    public static Written read(String text) {
        List<WrittenPerson> people = PEOPLE.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .map(entry -> entry.replace('\u3000', ' ').strip())
                .filter(entry -> !entry.isEmpty())
                .map(WrittenPerson::one)
                .distinct()
                .toList();
        int read = Math.min(MOST, people.size());
        return new Written(people.subList(0, read), people.size() - read);
    }

    private static WrittenPerson one(String plain) {
        for (Pattern shape : List.of(IN_BRACKETS, DIVIDED)) {
            Matcher parts = shape.matcher(plain);
            if (parts.matches()) {
                return new WrittenPerson(parts.group(1), parts.group(2).strip());
            }
        }
        return new WrittenPerson(plain, "");
    }
}
