/** How the lab's computations are spread over the cores of this machine. */
@NullMarked
package io.plimsoll.lab.work;

import org.jspecify.annotations.NullMarked;
