package io.plimsoll.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Why a file cannot be read or written, in words: Java's messages are often no more than the file's name. Thread-safe: keeps nothing. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason, as it follows "cannot be written: ". */
    public static String of(Throwable why) {
        return switch (why) {
            case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case NoSuchFileException gone -> "there is no such file or folder";
            case AccessDeniedException denied -> "access is denied";
            case NotDirectoryException file -> "a part of its path is no folder";
            case ReadOnlyFileSystemException fixed -> "nothing can be written there";
            case FileSystemException other when other.getReason() != null -> plain(other.getReason());
            case IOException other when other.getMessage() != null -> plain(other.getMessage());
            default -> why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        };
    }

    /** The system's words ("No space left on device") as a part of a sentence. */
    private static String plain(String words) {
        boolean sentence = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return sentence ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }
}
