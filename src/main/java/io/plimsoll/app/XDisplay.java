package io.plimsoll.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The X display that the environment names. JavaFX needs one on Linux, under Wayland too, and once it failed it starts no more. */
final class XDisplay {
    private static final String LIBRARY = "libX11.so.6";

    private XDisplay() {}

    /** Whether a connection can be opened; true where the library to ask with is missing, so that JavaFX says what it misses. */
    static boolean answers() {
        if (!Toolkit.loads(LIBRARY)) {
            return true;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup library = SymbolLookup.libraryLookup(LIBRARY, arena);
            MethodHandle open =
                    handle(library, "XOpenDisplay", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle close =
                    handle(library, "XCloseDisplay", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            return display.address() != 0 && (int) close.invokeExact(display) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("asking " + LIBRARY + " for the display", e);
        }
    }

    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor types) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), types);
    }
}
