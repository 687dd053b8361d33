/** JSON text that is changed in places, so that all else in it stays as somebody wrote it. */
@NullMarked
package io.plimsoll.scenario.text;

import org.jspecify.annotations.NullMarked;
