/** What distributions times of the past may have come from, and streams that make more of the same. Plain numbers and scenarios in, values out. */
@NullMarked
package io.plimsoll.lab.fit;

import org.jspecify.annotations.NullMarked;
