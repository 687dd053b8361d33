/** The desktop's window: how its parts are put together. */
@NullMarked
package io.plimsoll.ui;

import org.jspecify.annotations.NullMarked;
