package org.clusterreview.applications;

/**
 * What somebody had before his or her eyes, to be given back with a decision: whoever decides on something else than
 * was seen is told so.
 *
 * @param version of the application
 * @param facts counted up with every change of its figures, findings and attachments, see {@link FactVersions}
 * @param basis SHA-256 of how the rules stood, as the viewer may see it
 */
public record Seen(long version, long facts, String basis) {}
