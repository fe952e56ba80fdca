package org.clusterreview.applications.workbook;

import java.util.Optional;

/**
 * A value that differs between two readings.
 *
 * @param field what it is the value of: a component of the row such as {@code unit}, or {@code figure:item:year}
 * @param before empty where it was missing
 * @param after empty where it is missing now
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {}
