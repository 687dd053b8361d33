package io.plimsoll.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyboardTest {
    private final TextField field = OnFx.call(TextField::new);
    private final BorderPane part = OnFx.call(BorderPane::new);
    private final VBox window = OnFx.call(() -> new VBox(new Button("Open…")));
    private final Stage stage = OnFx.call(() -> {
        Stage shown = new Stage();
        shown.setScene(new Scene(window, 300, 200));
        shown.show();
        return shown;
    });

    @AfterEach
    void close() {
        OnFx.run(stage::close);
    }

    @Test
    void comesToWhatIsInTheWindowAlready() {
        OnFx.run(() -> {
            part.setCenter(field);
            window.getChildren().add(part);
            Keyboard.bring(field, part);
            assertThat(field.isFocused()).isTrue();
        });
        OnFx.frames(2);
        assertThat(OnFx.call(field::isFocused)).isTrue();
    }

    @Test
    void comesToWhatIsInTheWindowWithTheNextFrameOnly() {
        OnFx.run(() -> {
            part.setCenter(new SplitPane(field));
            window.getChildren().add(part);
            assertThat(field.getScene()).isNull();
            Keyboard.bring(field, part);
        });
        OnFx.frames(2);
        assertThat(OnFx.call(field::isFocused)).isTrue();
    }

    @Test
    void comesToTheLastThatAskedWithinAFrame() {
        OnFx.run(() -> {
            TextField other = new TextField();
            part.setCenter(new SplitPane(other, field));
            window.getChildren().add(part);
            Keyboard.bring(other, part);
            Keyboard.bring(field, part);
        });
        OnFx.frames(2);
        assertThat(OnFx.call(field::isFocused)).isTrue();
    }

    @Test
    void staysWhereItWentInThatPartMeanwhile() {
        OnFx.run(() -> {
            TextField other = new TextField();
            part.setTop(other);
            part.setCenter(new SplitPane(field));
            window.getChildren().add(part);
            Keyboard.bring(field, part);
            other.requestFocus();
        });
        OnFx.frames(2);
        assertThat(OnFx.call(() -> stage.getScene().getFocusOwner() == part.getTop()))
                .isTrue();
    }
}
