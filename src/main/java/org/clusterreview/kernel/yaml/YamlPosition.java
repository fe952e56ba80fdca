package org.clusterreview.kernel.yaml;

/**
 * A place in a text.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in characters; 0 where the whole line is meant
 */
public record YamlPosition(int line, int column) {

    public YamlPosition {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("no such place: " + line + ":" + column);
        }
    }
}
