/** The pages of the registry, and the list that everybody may read. */
@NullMarked
package org.clusterreview.registry.ui;

import org.jspecify.annotations.NullMarked;
