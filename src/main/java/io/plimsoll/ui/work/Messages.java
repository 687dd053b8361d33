package io.plimsoll.ui.work;

/** How the program speaks to its user without stopping them. FX thread only. */
public interface Messages {
    /** Something was done. */
    void say(String message);

    /** Something was not done, and why. */
    void refuse(String what, String why);
}
