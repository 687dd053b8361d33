/**
 * A run that can be taken to any time, forwards and back: its branches, undo and redo, and the checkpoints that make it quick. Free of threads and
 * of any toolkit; the desktop, studies and the command line build on it.
 */
@NullMarked
package io.plimsoll.sim.travel;

import org.jspecify.annotations.NullMarked;
