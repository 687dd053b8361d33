/** The window around the views: menus, toolbar, problems, status line, and what happens once a frame. */
@NullMarked
package io.plimsoll.ui.shell;

import org.jspecify.annotations.NullMarked;
