package org.clusterreview.panels.assignment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exact engine in a process of its own, so that a fault in its native code cannot end the server, and so that an
 * interrupted run ends at once. Where the process cannot answer, the portable engine does, and the name tells.
 */
public final class ExactProcess implements AssignmentEngine {

    private static final Logger LOG = LoggerFactory.getLogger(ExactProcess.class);

    private final List<String> command;
    private final AssignmentEngine otherwise;
    private final AtomicReference<String> name = new AtomicReference<>("");

    /**
     * @param command starts the program as {@link AssignmentWorker}
     * @param otherwise answers where the process does not
     */
    public ExactProcess(List<String> command, AssignmentEngine otherwise) {
        this.command = List.copyOf(command);
        this.otherwise = otherwise;
    }

    /** The name of what answered last; empty before the first answer. */
    @Override
    public String name() {
        return name.get();
    }

    @Override
    public Assignment solve(AssignmentProblem problem) {
        return solveAll(List.of(problem)).getFirst();
    }

    /** All of them in one process. */
    @Override
    public List<Assignment> solveAll(List<AssignmentProblem> problems) {
        AssignmentStopped.check();
        try {
            Path temporary = Files.createTempDirectory("assignment");
            List<String> own = new ArrayList<>(command);
            own.add(1, "-Djava.io.tmpdir=" + temporary);
            try {
                return answers(own, problems);
            } finally {
                delete(temporary);
            }
        } catch (IOException noAnswer) {
            AssignmentStopped.check();
            name.set(otherwise.name());
            return otherwise.solveAll(problems);
        }
    }

    /**
     * The native code is unpacked there anew for each process, and one that is killed leaves it behind. A file that cannot be
     * deleted is left: it must not cost the answer.
     */
    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("{} could not be deleted", folder, left);
        }
    }

    private List<Assignment> answers(List<String> own, List<AssignmentProblem> problems) throws IOException {
        Process process = new ProcessBuilder(own)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return answers(process, problems);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private List<Assignment> answers(Process process, List<AssignmentProblem> problems) throws IOException {
        Thread sender = Thread.ofVirtual().start(() -> send(process, problems));
        AtomicReference<List<Assignment>> answer = new AtomicReference<>();
        AtomicReference<IOException> failure = new AtomicReference<>();
        Thread reader = Thread.ofVirtual().start(() -> receive(process, problems.size(), answer, failure));
        try {
            reader.join();
            sender.join();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssignmentStopped();
        }
        List<Assignment> found = answer.get();
        if (found == null) {
            IOException why = failure.get();
            throw why == null ? new IOException("no answer") : why;
        }
        return found;
    }

    private static void send(Process process, List<AssignmentProblem> problems) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            out.writeInt(problems.size());
            for (AssignmentProblem problem : problems) {
                AssignmentWire.write(problem, out);
            }
        } catch (IOException ended) {
            // the reader tells that there is no answer
        }
    }

    private void receive(
            Process process,
            int count,
            AtomicReference<List<Assignment>> answer,
            AtomicReference<IOException> failure) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            String engine = in.readUTF();
            List<Assignment> found = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                found.add(AssignmentWire.assignment(in));
            }
            answer.set(List.copyOf(found));
            name.set(engine);
        } catch (IOException ended) {
            failure.set(ended);
        }
    }
}
