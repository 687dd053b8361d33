/**
 * The run behind the screen, without the toolkit: the engine's thread, how fast it goes, and the immutable values that it hands over.
 */
@NullMarked
package io.plimsoll.ui.run;

import org.jspecify.annotations.NullMarked;
