/** Reads uploaded Excel workbooks within bounds, and writes templates with lists and comments. */
@NullMarked
package org.clusterreview.kernel.workbook;

import org.jspecify.annotations.NullMarked;
