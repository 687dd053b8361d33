/** Tables of whole rows, whatever they are of. */
@NullMarked
package io.plimsoll.ui.table;

import org.jspecify.annotations.NullMarked;
