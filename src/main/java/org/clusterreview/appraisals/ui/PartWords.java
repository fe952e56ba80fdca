package org.clusterreview.appraisals.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.appraisals.PartTaken;

/** What the data say of an expert's part, in words. */
final class PartWords {

    private PartWords() {}

    static String seats(Component asker, PartTaken part) {
        return part.seats().stream()
                .map(place -> asker.getTranslation(
                        place.active()
                                ? place.chair() ? "appraisal.seat.chair" : "appraisal.seat"
                                : "appraisal.seat.left",
                        place.group(),
                        String.valueOf(place.seat())))
                .collect(Collectors.joining(asker.getTranslation("appraisal.and")));
    }

    /** What is out of the ordinary; a dash where nothing is. */
    static String remarkable(Component asker, PartTaken part) {
        List<String> words = new ArrayList<>();
        add(asker, words, "appraisal.owed", part.sheets() - part.submitted());
        add(asker, words, "appraisal.returned", part.returned());
        add(asker, words, "appraisal.voided", part.voided());
        add(asker, words, "appraisal.recused", part.recused());
        add(asker, words, "appraisal.conflicts", part.conflicts());
        return words.isEmpty() ? "–" : String.join(asker.getTranslation("appraisal.and"), words);
    }

    private static void add(Component asker, List<String> words, String key, int count) {
        if (count > 0) {
            words.add(asker.getTranslation(key, count));
        }
    }
}
