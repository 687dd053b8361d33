/** The folder of plug-ins: what was loaded from it, why the rest was not, and switching it on and off. */
@NullMarked
package io.plimsoll.ui.plugins;

import org.jspecify.annotations.NullMarked;
