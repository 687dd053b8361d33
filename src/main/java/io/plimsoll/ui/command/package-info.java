/** Every command by name: read off the menus, searched, run. */
@NullMarked
package io.plimsoll.ui.command;

import org.jspecify.annotations.NullMarked;
