/** Pages of the register: list, one organisation, and the queue of names that are alike. */
@NullMarked
package org.clusterreview.organisations.ui;

import org.jspecify.annotations.NullMarked;
