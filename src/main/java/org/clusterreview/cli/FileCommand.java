package org.clusterreview.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A command that reads files and gives one answer. Subclasses name themselves with {@code @Command(name = …)}, declare
 * their options with a {@code descriptionKey}, and answer.
 */
abstract class FileCommand extends CommonHelp implements Callable<Integer> {

    private final Streams streams;
    private final Texts texts;
    private final String name;
    private final Inputs inputs;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.out")
    @Nullable
    Path out;

    FileCommand(String name, Streams streams, Texts texts) {
        this.name = name;
        this.streams = streams;
        this.texts = texts;
        this.inputs = new Inputs(streams.in());
    }

    /** One sentence for the help. */
    abstract String description();

    /** @throws UnusableInput when a file cannot be read or understood: exit status 2 */
    abstract Answer answer(Inputs inputs) throws UnusableInput;

    final Texts texts() {
        return texts;
    }

    /** A JSON document with the header that all of them share, then {@code body} in its order. */
    final String json(Map<String, ?> body) {
        return JsonDocument.of(name, inputs.hashes(), body);
    }

    @Override
    public final Integer call() {
        Answer answer;
        try {
            answer = answer(inputs);
        } catch (UnusableInput e) {
            answer = Answer.wrong(e.faults());
        }
        answer.faults().forEach(this::complain);
        return deliver(answer);
    }

    private int deliver(Answer answer) {
        if (answer.text().isEmpty()) {
            return answer.status();
        }
        Path file = out;
        if (file == null) {
            streams.out().print(answer.text());
            streams.out().flush();
            return answer.status();
        }
        try {
            WholeFile.write(file, answer.text());
            return answer.status();
        } catch (IOException e) {
            complain(Fault.at(file.toString(), 0, 0, "", "cli.file.unwritable", String.valueOf(e.getMessage())));
            return Answer.WRONG;
        }
    }

    private void complain(Fault fault) {
        streams.err().println(texts.get(fault));
    }
}
