package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.conflicts.policy.ConflictPolicyReader;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.panels.draw.DrawSpecReader;
import org.clusterreview.panels.rules.PanelRuleReader;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says {@code ok} for each sound model, policy, set of rules of avoidance or on panels, and for what is to be drawn, or every fault with its line and column. */
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
        for (String name : files) {
            List<Fault> found = check(name, inputs.read(name).text());
            faults.addAll(found);
            sound.append(found.isEmpty() ? name + ": ok\n" : "");
        }
        return faults.isEmpty() ? Answer.done(sound.toString()) : Answer.no(sound.toString(), faults);
    }

    private static List<Fault> check(String name, String text) {
        List<Fault> faults = new ArrayList<>();
        Optional<YamlDocument> document = YamlDocument.read(name, text, new ArrayList<>());
        if (document.filter(PolicyReader::isPolicy).isPresent()) {
            PolicyReader.read(document.get(), faults);
            return faults;
        }
        if (document.filter(ConflictPolicyReader::isConflictPolicy).isPresent()) {
            ConflictPolicyReader.read(document.get(), faults);
            return faults;
        }
        if (document.filter(PanelRuleReader::isPanelRules).isPresent()) {
            PanelRuleReader.read(document.get(), faults);
            return faults;
        }
        if (DrawSpecReader.isSpec(text)) {
            DrawSpecReader.read(name, text, faults);
            return faults;
        }
        return switch (new ModelReader().read(name, text, new ModelFiles(name))) {
            case ModelReading.Sound ignored -> List.of();
            case ModelReading.Faulty(var found) -> found;
        };
    }
}
