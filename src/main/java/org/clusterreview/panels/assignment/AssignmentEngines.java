package org.clusterreview.panels.assignment;

/** The engines there are on this machine. */
public final class AssignmentEngines {

    private AssignmentEngines() {}

    /** The exact engine, or the portable one on a platform without native code for it. */
    public static AssignmentEngine best() {
        try {
            return new OrToolsEngine();
        } catch (UnsatisfiedLinkError | RuntimeException noNativeCode) {
            return portable();
        }
    }

    public static AssignmentEngine portable() {
        return new FlowEngine();
    }
}
