/** Demonstration data: invented, marked as such, and kept apart from real data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "organisations::dictionary", "applications::workbook", "experts::workbook"})
package org.clusterreview.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
