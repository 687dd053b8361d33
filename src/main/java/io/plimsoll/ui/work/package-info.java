/** What every screen shares, without the toolkit: what is open, its run, what is selected, what is said. FX thread only. */
@NullMarked
package io.plimsoll.ui.work;

import org.jspecify.annotations.NullMarked;
