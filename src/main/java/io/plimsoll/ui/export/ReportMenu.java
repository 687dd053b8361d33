package io.plimsoll.ui.export;

import io.plimsoll.scenario.AtomicFile;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.ui.work.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Fills a menu button with what a result can be saved as. FX thread only. */
public final class ReportMenu {
    private final SavePlace place;
    private final Messages messages;
    private final Supplier<String> name;

    /** What is saved, when it is asked for. */
    @FunctionalInterface
    public interface Content {
        /** The bytes of the file. */
        byte[] bytes() throws IOException;
    }

    /** {@code name}: of the file, without an ending, when it is asked for. */
    public ReportMenu(SavePlace place, Messages messages, Supplier<String> name) {
        this.place = place;
        this.messages = messages;
        this.name = name;
    }

    /** Adds the reports and the pictures of a node. Item ids: {@code save-html}, {@code save-csv}, {@code save-json}, … */
    public void fill(
            MenuButton button, Supplier<String> html, Supplier<String> csv, Supplier<String> json, Node shown) {
        button.getItems()
                .setAll(
                        item("html", "Web page with charts…", ".html", () -> text(html)),
                        item("csv", "Table (CSV)…", ".csv", () -> text(csv)),
                        item("json", "For programs (JSON)…", ".json", () -> text(json)),
                        new SeparatorMenuItem(),
                        item("png", "Picture (PNG)…", ".png", () -> Picture.png(shown, 1)),
                        item("png2", "Picture, twice as fine (PNG 2×)…", "@2x.png", () -> Picture.png(shown, 2)));
    }

    private static byte[] text(Supplier<String> text) {
        return text.get().getBytes(StandardCharsets.UTF_8);
    }

    private MenuItem item(String id, String words, String ending, Content content) {
        MenuItem item = new MenuItem(words);
        item.setId("save-" + id);
        item.setOnAction(event -> save(ending, content));
        return item;
    }

    private void save(String ending, Content content) {
        String suggested = name.get()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        try {
            byte[] bytes = content.bytes();
            Path file = place.ask("Save the report", suggested + ending);
            if (file != null) {
                AtomicFile.write(file, bytes);
                messages.say("Saved " + file);
            }
        } catch (IOException e) {
            messages.refuse("Save the report", "it could not be written: " + FileTrouble.of(e));
        }
    }
}
