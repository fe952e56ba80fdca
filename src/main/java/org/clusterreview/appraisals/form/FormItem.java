package org.clusterreview.appraisals.form;

/**
 * One thing that an expert is appraised by.
 *
 * @param id stable; its words are the text {@code appraisal.item.ID}
 * @param maximum points at most, above 0
 * @param grave whether no points at all for it are a reason to think of suspending the expert, whatever the sum
 */
public record FormItem(String id, Part part, int maximum, boolean grave) {

    /** The headings of the form. */
    public enum Part {
        ETHICS,
        COMPETENCE,
        DISCIPLINE,
        INTEGRITY
    }

    public FormItem {
        if (maximum <= 0) {
            throw new IllegalArgumentException("an item without points: " + id);
        }
    }
}
