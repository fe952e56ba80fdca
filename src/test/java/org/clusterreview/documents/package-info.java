@NullMarked
package org.clusterreview.documents;

import org.jspecify.annotations.NullMarked;
