package io.plimsoll.app;

import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

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

    /**
     * From now on, says that the display was lost when it is, and ends the program: GTK would end it without a word. Xlib allows nothing else;
     * what runs is in its journal. Costs some milliseconds, on a thread of its own.
     *
     * @param err where to say it
     */
    static void tellWhenLost(PrintStream err) {
        Thread.ofPlatform().daemon().name("display").start(() -> {
            try {
                SymbolLookup library = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
                Linker linker = Linker.nativeLinker();
                MethodHandle end = linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("_exit"), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
                MethodHandle lost = MethodHandles.insertArguments(
                        MethodHandles.lookup()
                                .findStatic(
                                        XDisplay.class,
                                        "lost",
                                        MethodType.methodType(
                                                int.class, PrintStream.class, MethodHandle.class, MemorySegment.class)),
                        0,
                        err,
                        end);
                MemorySegment stub = linker.upcallStub(
                        lost, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS), Arena.global());
                MethodHandle set = handle(
                        library, "XSetIOErrorHandler", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
                MemorySegment before = (MemorySegment) set.invokeExact(stub);
                System.getLogger(XDisplay.class.getName()).log(Level.TRACE, "in place of {0}", before);
            } catch (Throwable e) {
                System.getLogger(XDisplay.class.getName())
                        .log(Level.DEBUG, "nobody will say that the display was lost", e);
            }
        });
    }

    /**
     * Called by Xlib, on whatever thread talked to the display. Ends by the system's {@code _exit}: Java's {@code halt} still runs what C
     * libraries do at an exit, and of those libGLX asks for the lock that Xlib holds here, for ever.
     */
    @SuppressWarnings("unused") // named to the linker
    private static int lost(PrintStream err, MethodHandle end, MemorySegment display) throws Throwable {
        err.println("plimsoll: the display was lost; a run that was kept is offered at the next start");
        err.flush();
        end.invokeExact(1);
        return 0;
    }

    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor types) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), types);
    }
}
