/** Entities that only one test knows: outside the packages of the program, which would expect their tables everywhere. */
@NullMarked
package aside;

import org.jspecify.annotations.NullMarked;
