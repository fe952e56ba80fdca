package org.clusterreview.experts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.clusterreview.experts.workbook.FieldLevel;

/** A field that an expert knows. */
@Embeddable
record FieldEntry(
        @Column(name = "field_code") String code,
        @Enumerated(EnumType.STRING) @Column(name = "level") FieldLevel level) {}
