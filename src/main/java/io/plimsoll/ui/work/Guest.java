package io.plimsoll.ui.work;

import io.plimsoll.ui.run.ClockPort;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.Speed;
import org.jspecify.annotations.Nullable;

/** What the run controls act on in place of the run while it is looked at. FX thread only, but free of the toolkit. */
public interface Guest {
    /** It is looked at, and the run controls are its own. */
    void entered();

    /** It is not looked at any more. */
    void left();

    /** What the controls act on, or {@code null} where there is nothing. */
    @Nullable ClockPort clock();

    /** What the controls show, or {@code null} before the first sight. */
    @Nullable Dial dial();

    /** How fast its clock should go. */
    Speed speed();

    /** Lets its clock go at another speed from now on. */
    void speed(Speed wanted);

    /** A frame is about to be drawn; whether there is something new on the dial. */
    boolean pulse();
}
