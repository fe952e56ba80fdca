/** The Excel form of the expert pool: template and reader with every fault. */
@NullMarked
@NamedInterface("workbook")
package org.clusterreview.experts.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
