/**
 * How fast this build is beside the plain way to do the same, measured in one run: the fleet index beside the sorting sketch that the
 * balancer grew from, the event engine beside a textbook one. The yardsticks live here, so that anyone can read what was beaten.
 */
@NullMarked
package io.plimsoll.lab.bench;

import org.jspecify.annotations.NullMarked;
