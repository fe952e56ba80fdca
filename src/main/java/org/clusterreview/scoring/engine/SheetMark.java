package org.clusterreview.scoring.engine;

/** One mark of one expert. {@code expert} is any stable key: a seat, a number, a name. */
public record SheetMark(String expert, String indicator, Mark mark) {}
