package org.clusterreview.feedback;

import org.clusterreview.applications.ApplicationId;

/**
 * What the letter to an applicant would say now.
 *
 * @param number of the application in its track
 * @param decision in Chinese words, as the letter has them
 * @param score as published; empty for what was not scored
 * @param opinions how many would stand in it
 * @param leftOut how many would not, because they could tell an expert
 */
public record FeedbackRow(
        ApplicationId application,
        int number,
        String cluster,
        String addressee,
        String decision,
        String score,
        int opinions,
        int leftOut) {}
