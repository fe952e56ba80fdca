package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says {@code ok} for each sound model, or every fault with its line and column. */
@Command(name = "check-model")
final class CheckModelCommand extends FileCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.checkModel.files")
    List<String> files = new ArrayList<>();

    CheckModelCommand(Streams streams, Texts texts) {
        super("check-model", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.checkModel.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        StringBuilder sound = new StringBuilder();
        List<Fault> faults = new ArrayList<>();
        ModelReader reader = new ModelReader();
        for (String name : files) {
            switch (reader.read(name, inputs.read(name).text())) {
                case ModelReading.Sound ignored -> sound.append(name).append(": ok\n");
                case ModelReading.Faulty(var found) -> faults.addAll(found);
            }
        }
        return faults.isEmpty() ? Answer.done(sound.toString()) : Answer.no(sound.toString(), faults);
    }
}
