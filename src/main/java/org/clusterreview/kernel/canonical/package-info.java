/** The one canonical form of everything that is hashed. */
@NullMarked
package org.clusterreview.kernel.canonical;

import org.jspecify.annotations.NullMarked;
