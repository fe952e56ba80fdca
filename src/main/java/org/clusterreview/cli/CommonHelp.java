package org.clusterreview.cli;

import picocli.CommandLine.Option;

/** Options that even the program itself takes. */
class CommonHelp {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    boolean help;

    /** Read by {@link Language} before parsing, since help and complaints need it too. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "cli.option.lang")
    String language = Language.CHINESE;
}
