package org.clusterreview.registry;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.canonical.Sha256;

/** What an uploaded list would change, before anything is saved. The bytes are kept: what is confirmed is what was looked at. */
public final class ClusterImportPreview {

    private final String file;
    private final byte[] bytes;
    private final List<Fault> faults;
    private final List<ClusterDifference> differences;

    ClusterImportPreview(String file, byte[] bytes, List<Fault> faults, List<ClusterDifference> differences) {
        this.file = file;
        this.bytes = bytes.clone();
        this.faults = List.copyOf(faults);
        this.differences = List.copyOf(differences);
    }

    /** Name as the user gave it. */
    public String file() {
        return file;
    }

    /** All of them, by row and column; while there is one, nothing can be saved. */
    public List<Fault> faults() {
        return faults;
    }

    /** Of the rows without fault, in their order. */
    public List<ClusterDifference> differences() {
        return differences;
    }

    public boolean isClean() {
        return faults.isEmpty() && !differences.isEmpty();
    }

    public int added() {
        return count(ClusterDifference.Added.class);
    }

    public int changed() {
        return count(ClusterDifference.Changed.class);
    }

    public int unchanged() {
        return count(ClusterDifference.Same.class);
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    int size() {
        return bytes.length;
    }

    String sha256() {
        return Sha256.of(bytes);
    }

    private int count(Class<? extends ClusterDifference> kind) {
        return (int) differences.stream().filter(kind::isInstance).count();
    }
}
