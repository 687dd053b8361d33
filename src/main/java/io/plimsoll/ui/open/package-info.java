/** Opening scenarios: files, samples, what was open lately, and what is wrong with a file. */
@NullMarked
package io.plimsoll.ui.open;

import org.jspecify.annotations.NullMarked;
