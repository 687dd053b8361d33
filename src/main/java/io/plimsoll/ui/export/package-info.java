/** What the screens write: files for other programs, and pictures of themselves. */
@NullMarked
package io.plimsoll.ui.export;

import org.jspecify.annotations.NullMarked;
