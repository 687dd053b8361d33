/** What is filled in: fields that check as one types, and forms made of them. */
@NullMarked
package io.plimsoll.ui.form;

import org.jspecify.annotations.NullMarked;
