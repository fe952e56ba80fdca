package org.clusterreview.analysis;

/** Is told how far an analysis has come. Whatever it throws stops the work and reaches the caller of the analysis. */
@FunctionalInterface
public interface Steps {

    /** Nobody is told. */
    Steps UNTOLD = (done, of) -> {};

    /**
     * One more step is done. Steps take very different time.
     *
     * @param done how many are, from 1 on, each number once and in order
     * @param of how many there are, the same every time; the last step has {@code done == of}
     */
    void done(int done, int of);
}
