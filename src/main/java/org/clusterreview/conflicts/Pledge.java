package org.clusterreview.conflicts;

import java.time.Instant;

/**
 * A 保密、诚信承诺书 as it was signed.
 *
 * @param text exactly what was signed
 * @param sha256 of the text, 64 hexadecimal digits
 * @param name as the expert has typed it
 */
public record Pledge(String text, String sha256, String name, Instant at) {}
