/** Why: the pane that says why a task went to its agent, or to nobody, and who is next. */
@NullMarked
package io.plimsoll.ui.why;

import org.jspecify.annotations.NullMarked;
