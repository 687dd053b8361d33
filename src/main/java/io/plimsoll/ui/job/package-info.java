/** Work of the lab off the FX thread, with progress, that can be stopped and keeps what it has done. */
@NullMarked
package io.plimsoll.ui.job;

import org.jspecify.annotations.NullMarked;
