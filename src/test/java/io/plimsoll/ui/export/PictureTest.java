package io.plimsoll.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final BufferedImage PICTURE = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);

    @Test
    void isWrittenWhole() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        Picture.write(PICTURE, png);
        assertThat(ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getWidth())
                .isEqualTo(40);
    }

    @Test
    void whyItCannotBeWrittenIsKept() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> Picture.write(PICTURE, full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }
}
