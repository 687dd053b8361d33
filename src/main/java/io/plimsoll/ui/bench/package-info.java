/** How often the screen can be drawn: loads, the stock controls under them, and what measures frames. */
@NullMarked
package io.plimsoll.ui.bench;

import org.jspecify.annotations.NullMarked;
