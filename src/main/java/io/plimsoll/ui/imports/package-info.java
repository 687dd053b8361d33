/** File → Import…: tables and logs as scenarios: what a file is, which of its columns hold what, what is skipped and why, and streams that make more of the same. */
@NullMarked
package io.plimsoll.ui.imports;

import org.jspecify.annotations.NullMarked;
