package org.clusterreview.cli;

/**
 * A file as read.
 *
 * @param name as the user gave it
 * @param text content without byte order mark
 * @param sha256 hash of its bytes
 */
record InputFile(String name, String text, String sha256) {}
