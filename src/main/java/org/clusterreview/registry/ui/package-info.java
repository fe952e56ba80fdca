/** The page of the registry. */
@NullMarked
package org.clusterreview.registry.ui;

import org.jspecify.annotations.NullMarked;
