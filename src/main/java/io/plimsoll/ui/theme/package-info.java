/** How the program looks: themes, colours, type, and the small parts that a stylesheet alone cannot make. */
@NullMarked
package io.plimsoll.ui.theme;

import org.jspecify.annotations.NullMarked;
