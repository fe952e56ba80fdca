package org.clusterreview.conflicts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person as somebody has written or pasted the name, perhaps with an employer.
 *
 * @param employer empty where none is written
 */
public record WrittenPerson(String name, String employer) {

    private static final Pattern PEOPLE = Pattern.compile("[\\n\\r;；、]+");
    private static final Pattern PARTS = Pattern.compile("[\\t,，/|]+|\\s{1,}|[(（]");
    private static final Pattern CLOSING = Pattern.compile("[)）]\\s*$");
    private static final int MOST = 500;

    /**
     * Reads a list: one person a line, or several divided by 、 or ；. Behind the name, divided by a space, tab, comma or
     * bracket, an employer may follow. What stands twice is read once; at most 500 people are.
     */
    public static List<WrittenPerson> read(String text) {
        List<WrittenPerson> people = new ArrayList<>();
        for (String entry : PEOPLE.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
            String plain = entry.replace('\u3000', ' ').strip();
            if (!plain.isEmpty() && people.size() < MOST) {
                String[] parts = PARTS.split(plain, 2);
                String employer = parts.length < 2
                        ? ""
                        : CLOSING.matcher(parts[1]).replaceFirst("").strip();
                WrittenPerson person = new WrittenPerson(parts[0].strip(), employer);
                if (!person.name().isEmpty() && !people.contains(person)) {
                    people.add(person);
                }
            }
        }
        return List.copyOf(people);
    }
}
