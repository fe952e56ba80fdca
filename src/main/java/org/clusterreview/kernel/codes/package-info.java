/** Check characters of the public identifiers of organisations and citizens. */
@NullMarked
package org.clusterreview.kernel.codes;

import org.jspecify.annotations.NullMarked;
