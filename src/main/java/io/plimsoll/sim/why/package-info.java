/** Why a task went to an agent, or waits, and who would be next: immutable answers in names and figures, for people and files. */
@NullMarked
package io.plimsoll.sim.why;

import org.jspecify.annotations.NullMarked;
