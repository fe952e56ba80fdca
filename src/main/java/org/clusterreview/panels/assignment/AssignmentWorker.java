package org.clusterreview.panels.assignment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The other end of {@link ExactProcess}: solves one problem with native code and ends. A fault in that code ends this process
 * alone.
 */
public final class AssignmentWorker {

    /** What the program is called with to be one. */
    public static final String COMMAND = "assignment-worker";

    private AssignmentWorker() {}

    /** Reads a problem and writes the answer after the name of the engine. */
    public static void serve(InputStream in, OutputStream out) throws IOException {
        AssignmentProblem problem = AssignmentWire.problem(new DataInputStream(new BufferedInputStream(in)));
        OrToolsEngine engine = new OrToolsEngine();
        DataOutputStream answer = new DataOutputStream(new BufferedOutputStream(out));
        answer.writeUTF(engine.name());
        AssignmentWire.write(engine.solve(problem), answer);
        answer.flush();
    }
}
