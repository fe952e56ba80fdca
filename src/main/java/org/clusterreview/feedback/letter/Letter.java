package org.clusterreview.feedback.letter;

import java.util.List;

/**
 * A letter to an applicant in Chinese, ready to be set. What is empty is left out. There is no field for an expert, a seat or
 * the place of anybody.
 *
 * @param demonstration whether the round is invented, which the letter then says
 * @param number year of the round and number of the application in its track
 * @param greeting paragraph that says what the letter is about
 * @param decision in words
 * @param basis document by which it took effect
 * @param reasons with their articles
 * @param score as published; empty for what was not scored
 * @param parts of the score, headings of the model
 * @param partsNote how they make up the score
 * @param opinions empty where none is given
 * @param opinionsAttached whether the letter has a section of opinions at all
 * @param objection paragraphs that say how to object
 */
public record Letter(
        boolean demonstration,
        String title,
        String number,
        String cluster,
        String addressee,
        String greeting,
        String decision,
        String basis,
        List<String> reasons,
        String score,
        String scoreText,
        List<Part> parts,
        String partsNote,
        boolean opinionsAttached,
        List<Opinions.OnIndicator> opinions,
        List<String> objection,
        String sender,
        String date) {

    /**
     * What a heading of the model brought.
     *
     * @param maximum points at most
     * @param score rounded for reading
     */
    public record Part(String name, String maximum, String score) {}

    public Letter {
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
        opinions = List.copyOf(opinions);
        objection = List.copyOf(objection);
    }
}
