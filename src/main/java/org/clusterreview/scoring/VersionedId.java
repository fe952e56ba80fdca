package org.clusterreview.scoring;

/** A policy or scoring model of the catalogue: its id and its version. */
public record VersionedId(String id, String version) {

    @Override
    public String toString() {
        return id + " " + version;
    }
}
