package org.clusterreview.assignments.fit;

import org.clusterreview.experts.workbook.FieldLevel;

/** A field that an expert knows, and how well. */
public record KnownField(String field, FieldLevel level) {}
