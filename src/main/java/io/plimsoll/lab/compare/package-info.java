/** Which strategy: any strategies and dispatch modes on the same tasks, over many seeds. Computes and judges; prints nothing, knows no file. */
@NullMarked
package io.plimsoll.lab.compare;

import org.jspecify.annotations.NullMarked;
