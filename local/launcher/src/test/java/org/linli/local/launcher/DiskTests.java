package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTests {

    private static final Path STATE = Path.of("/linli/.linli");

    @Test
    void saysThatTheDiskIsFullBeforeAnythingStarts() {
        assertThatThrownBy(() -> Disk.requireRoom(STATE, Disk.NEEDED_BYTES - 1))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("The disk is full: 1023 MB are free at " + STATE)
                .hasMessageContaining("LINLI_STATE");
    }

    @Test
    void isContentWithJustEnough() {
        assertThatCode(() -> Disk.requireRoom(STATE, Disk.NEEDED_BYTES)).doesNotThrowAnyException();
    }
}
