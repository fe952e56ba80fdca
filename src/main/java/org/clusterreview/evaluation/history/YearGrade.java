package org.clusterreview.evaluation.history;

/**
 * The grade of one cluster for one year.
 *
 * @param year that was evaluated
 * @param grade id of the grade
 */
public record YearGrade(int year, String grade) {}
