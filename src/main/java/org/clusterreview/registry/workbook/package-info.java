/** The Excel form in which a list of clusters is taken over. */
@NullMarked
package org.clusterreview.registry.workbook;

import org.jspecify.annotations.NullMarked;
