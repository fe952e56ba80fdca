package org.clusterreview.demo.generator;

import java.time.LocalDate;
import org.clusterreview.applications.workbook.ApplicationRow;

/**
 * An invented cluster that was recognised earlier.
 *
 * @param id short and stable, such as R07
 * @param report its name, unit, place and field with the figures it reports for evaluation
 * @param quality from 0 to 100
 */
public record DemoCluster(String id, ApplicationRow report, int quality, Level level, LocalDate recognised) {

    public enum Level {
        NATIONAL,
        PROVINCIAL
    }
}
