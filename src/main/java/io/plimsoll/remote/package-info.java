/** Replications computed by other processes, here or on a cluster: a place for the lab, and the worker at its other end. */
@NullMarked
package io.plimsoll.remote;

import org.jspecify.annotations.NullMarked;
