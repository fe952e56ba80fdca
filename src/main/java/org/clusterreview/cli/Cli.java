package org.clusterreview.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** The commands that run a pure core on files, without server or database. */
public final class Cli {

    /** What the program is called in its own help. */
    private static final String PROGRAM = "run";

    private Cli() {}

    /** Commands by name; a new command is one more line here. */
    private static List<FileCommand> commands(Streams streams, Texts texts) {
        return List.of(
                new CheckModelCommand(streams, texts),
                new AggregateCommand(streams, texts),
                new QuotaCommand(streams, texts),
                new NoticeCommand(streams, texts),
                new AssignCommand(streams, texts),
                new DrawCommand(streams, texts),
                new ReliabilityCommand(streams, texts),
                new StabilityCommand(streams, texts),
                new SeverityCommand(streams, texts),
                new OutliersCommand(streams, texts));
    }

    public static Set<String> names() {
        return line(Streams.system(), Language.of(List.of())).getSubcommands().keySet();
    }

    /**
     * Runs one command.
     *
     * @return 0 done; 1 the input is readable but the answer is no; 2 the input or the arguments are wrong
     */
    public static int run(String... args) {
        return run(Streams.system(), args);
    }

    static int run(Streams streams, String... args) {
        int status = line(streams, Language.of(List.of(args))).execute(args);
        streams.flush();
        return status;
    }

    private static CommandLine line(Streams streams, Language language) {
        Texts texts = language.texts();
        CommandLine root = new CommandLine(CommandSpec.forAnnotatedObject(new Root()));
        root.setResourceBundle(texts.bundle());
        root.getCommandSpec().name(PROGRAM);
        describe(root, texts, texts.get("cli.description"));
        for (FileCommand command : commands(streams, texts)) {
            CommandLine child = new CommandLine(command);
            child.setResourceBundle(texts.bundle());
            describe(child, texts, command.description());
            root.addSubcommand(child);
        }
        root.setOut(new PrintWriter(streams.out(), true));
        root.setErr(new PrintWriter(streams.err(), true));
        root.setParameterExceptionHandler((e, a) -> wrongArguments(e, texts));
        return root;
    }

    private static void describe(CommandLine line, Texts texts, String description) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading(texts.get("cli.help.usage") + " ");
        usage.description(description.replace("%", "%%"));
        usage.parameterListHeading("%n" + texts.get("cli.help.parameters") + "%n");
        usage.optionListHeading("%n" + texts.get("cli.help.options") + "%n");
        usage.commandListHeading("%n" + texts.get("cli.help.commands") + "%n");
        usage.width(100);
        usage.adjustLineBreaksForWideCJKCharacters(true);
    }

    private static int wrongArguments(ParameterException e, Texts texts) {
        CommandLine line = e.getCommandLine();
        String reason = switch (e) {
            case CommandLine.MissingParameterException missing -> texts.get("cli.arguments.missing", labels(missing));
            case CommandLine.UnmatchedArgumentException unknown ->
                texts.get("cli.arguments.unknown", String.join(" ", unknown.getUnmatched()));
            default -> texts.get("cli.arguments.wrong", String.valueOf(e.getMessage()));
        };
        line.getErr().println(reason);
        line.getErr()
                .println(texts.get("cli.arguments.hint", line.getCommandSpec().qualifiedName() + " --help"));
        return Answer.WRONG;
    }

    private static String labels(CommandLine.MissingParameterException missing) {
        return missing.getMissing().stream()
                .map(a -> a.isOption() ? ((CommandLine.Model.OptionSpec) a).longestName() : a.paramLabel())
                .distinct()
                .reduce((a, b) -> a + " " + b)
                .orElse("COMMAND");
    }

    @Command(subcommandsRepeatable = false)
    private static final class Root extends CommonHelp {}
}
