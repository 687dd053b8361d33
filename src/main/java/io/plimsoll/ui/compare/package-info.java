/** The Compare view: which strategy, on the same tasks over many seeds. */
@NullMarked
package io.plimsoll.ui.compare;

import org.jspecify.annotations.NullMarked;
