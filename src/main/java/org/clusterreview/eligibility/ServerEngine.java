package org.clusterreview.eligibility;

import org.clusterreview.panels.assignment.AssignmentEngine;
import org.clusterreview.panels.assignment.AssignmentEngines;
import org.clusterreview.panels.assignment.AssignmentWorker;
import org.clusterreview.panels.assignment.ExactProcess;
import org.clusterreview.panels.assignment.OwnProgram;
import org.springframework.stereotype.Component;

/** The exact engine as the server uses it: never in the server's own process. */
@Component
public class ServerEngine {

    private static final String PROGRAM = "org.clusterreview.Application";
    private static final String MEMORY = "2g";

    /** Where its process cannot answer, the portable engine does, and the name tells. */
    public AssignmentEngine exact() {
        return new ExactProcess(
                OwnProgram.command(PROGRAM, MEMORY, AssignmentWorker.COMMAND), AssignmentEngines.portable());
    }
}
