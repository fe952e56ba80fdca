/** The pages of the workshop. */
@NullMarked
package org.clusterreview.workshop.ui;

import org.jspecify.annotations.NullMarked;
