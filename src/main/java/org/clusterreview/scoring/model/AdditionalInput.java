package org.clusterreview.scoring.model;

/** A figure of the application that enters its total as it is, or only decides between equals. */
public record AdditionalInput(String id, String name, Use use) {

    public enum Use {
        ADDED,
        SUBTRACTED,
        COMPARED
    }
}
