package org.clusterreview.cli;

import picocli.CommandLine.Option;

/** The two forms of output, of which a command prints one. Declared as {@code @ArgGroup}. */
final class OutputForm {

    @Option(names = "--json", descriptionKey = "cli.option.json")
    boolean json;

    @Option(names = "--csv", descriptionKey = "cli.option.csv")
    boolean csv;
}
