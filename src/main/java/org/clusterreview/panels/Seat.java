package org.clusterreview.panels;

import org.clusterreview.experts.ExpertId;

/**
 * An expert's place on a panel.
 *
 * @param number from 1, stable: it names the expert in results and breaks ties among equal extremes
 * @param active false once the expert has left; the seat and its number stay
 */
public record Seat(SeatId id, int number, ExpertId expert, String expertName, boolean chair, boolean active) {}
