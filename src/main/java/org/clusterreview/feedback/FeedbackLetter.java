package org.clusterreview.feedback;

import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.StoredFile;

/**
 * A letter that was issued.
 *
 * @param opinions how many stand in it
 * @param leftOut how many do not, because they could tell an expert
 */
public record FeedbackLetter(ApplicationId application, StoredFile file, int opinions, int leftOut) {}
