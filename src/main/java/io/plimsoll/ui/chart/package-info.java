/**
 * Charts that the program draws itself, on a canvas, at most once a frame. What stands where is worked out by classes that know no
 * toolkit (axes, layouts); the nodes draw it, say it in words for screen readers and find what the pointer is on.
 */
@NullMarked
package io.plimsoll.ui.chart;

import org.jspecify.annotations.NullMarked;
