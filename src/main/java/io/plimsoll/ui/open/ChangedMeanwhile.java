package io.plimsoll.ui.open;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Another program wrote to a file since it was opened here, and that was not said yet. */
public final class ChangedMeanwhile extends IOException {
    private static final long serialVersionUID = 1;

    private final String found;

    private ChangedMeanwhile(String found) {
        super(
                "another program changed the file since it was opened here. Save again to write over that, or save as another file");
        this.found = found;
    }

    /**
     * Lets a file be written over that is as it was, or of which that was said.
     *
     * @param found the digest of what is in the file now, or {@code null} if it is gone
     * @param expected the digest of what was there
     * @param said the digest of what another program wrote, once that was said, or {@code null}
     * @throws ChangedMeanwhile if it is to be said now
     */
    public static void check(@Nullable String found, String expected, @Nullable String said) throws ChangedMeanwhile {
        if (found != null && !found.equals(expected) && !found.equals(said)) {
            throw new ChangedMeanwhile(found);
        }
    }

    /** The digest of what the other program wrote. */
    String found() {
        return found;
    }
}
