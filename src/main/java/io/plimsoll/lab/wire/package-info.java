/** What is said between a study and those who compute for it elsewhere, whatever it is written in. */
@NullMarked
package io.plimsoll.lab.wire;

import org.jspecify.annotations.NullMarked;
