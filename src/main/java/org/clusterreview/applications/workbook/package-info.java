/** The Excel form of applications: template, reader with every fault, differences between two readings. */
@NullMarked
@NamedInterface("workbook")
package org.clusterreview.applications.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
