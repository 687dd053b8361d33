/** How many agents: the fewest of each role that meet the targets, and the curves behind it. Computes and judges; prints nothing, knows no file. */
@NullMarked
package io.plimsoll.lab.plan;

import org.jspecify.annotations.NullMarked;
