/** The Board: a live run as tables, bars and lines, and what an operator does to it. */
@NullMarked
package io.plimsoll.ui.board;

import org.jspecify.annotations.NullMarked;
