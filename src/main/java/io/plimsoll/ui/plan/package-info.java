/** The Plan view: how many agents of each role, for which targets. */
@NullMarked
package io.plimsoll.ui.plan;

import org.jspecify.annotations.NullMarked;
