/** The Duel view: two strategies, dispatch modes or staffings on the same tasks, in lockstep. */
@NullMarked
package io.plimsoll.ui.duel;

import org.jspecify.annotations.NullMarked;
