package org.clusterreview.conflicts;

import java.text.Normalizer;
import java.util.ArrayList;
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
     * Reads a list: one person a line, or several divided by 、 or ；. Behind the name, divided by a space, tab, comma or
     * bracket, an employer may follow. What stands twice is read once; at most 500 people are.
     */
    public static List<WrittenPerson> read(String text) {
        List<WrittenPerson> people = new ArrayList<>();
        for (String entry : PEOPLE.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .toList()) {
            String plain = entry.replace('\u3000', ' ').strip();
            if (!plain.isEmpty() && people.size() < MOST) {
                WrittenPerson person = one(plain);
                if (!people.contains(person)) {
                    people.add(person);
                }
            }
        }
        return List.copyOf(people);
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
