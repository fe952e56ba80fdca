@NullMarked
package org.clusterreview.applications.formalcheck;

import org.jspecify.annotations.NullMarked;
