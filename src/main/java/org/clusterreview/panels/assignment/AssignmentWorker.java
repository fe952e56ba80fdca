package org.clusterreview.panels.assignment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The other end of {@link ExactProcess}: solves problems with native code and ends. A fault in that code ends this process
 * alone.
 */
public final class AssignmentWorker {

    /** What the program is called with to be one. */
    public static final String COMMAND = "assignment-worker";

    private AssignmentWorker() {}

    /** Reads how many problems there are and each of them; writes the name of the engine and each answer. */
    public static void serve(InputStream in, OutputStream out) throws IOException {
        DataInputStream asked = new DataInputStream(new BufferedInputStream(in));
        DataOutputStream answer = new DataOutputStream(new BufferedOutputStream(out));
        OrToolsEngine engine = new OrToolsEngine();
        answer.writeUTF(engine.name());
        for (int left = asked.readInt(); left > 0; left--) {
            AssignmentWire.write(engine.solve(AssignmentWire.problem(asked)), answer);
        }
        answer.flush();
    }
}
