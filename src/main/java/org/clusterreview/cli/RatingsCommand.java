package org.clusterreview.cli;

import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.statistics.Ratings;
import picocli.CommandLine.Option;

/** A command on one table of marks, whose answer is a JSON document. */
abstract class RatingsCommand extends FileCommand {

    @Option(names = "--ratings", required = true, paramLabel = "FILE", descriptionKey = "cli.ratings.file")
    String ratingsFile = "";

    @Option(names = "--rows", paramLabel = "applications|experts", descriptionKey = "cli.ratings.rows")
    String rows = "applications";

    @Option(names = "--json", descriptionKey = "cli.option.json-only")
    boolean json;

    RatingsCommand(String name, Streams streams, Texts texts) {
        super(name, streams, texts);
    }

    /** The table, one row an application; empty after adding its faults. */
    final Optional<Ratings> ratings(Inputs inputs, List<Fault> faults) throws UnusableInput {
        return RatingTable.read(inputs.read(ratingsFile), rows, faults);
    }
}
