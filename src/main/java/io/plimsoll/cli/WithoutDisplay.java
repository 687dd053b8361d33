package io.plimsoll.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

final class WithoutDisplay {
    private final Streams streams;
    private final Ports ports;

    WithoutDisplay(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
    }

    int show(@Nullable Path file) {
        streams.say("no display" + ports);
        return 0;
    }
}
