/** Editing a scenario: its text, forms beside it, and where it is saved. */
@NullMarked
package io.plimsoll.ui.edit;

import org.jspecify.annotations.NullMarked;
