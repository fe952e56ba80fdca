package org.clusterreview.demo.generator;

import org.clusterreview.experts.workbook.ExpertRow;

/**
 * An invented expert.
 *
 * @param id short and stable, such as E007
 * @param severity percentage points by which this expert's marks lie below those of a neutral one; negative for a
 *     generous expert
 */
public record DemoExpert(String id, ExpertRow row, int severity) {}
