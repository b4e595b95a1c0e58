package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.Rule;

@Rule("SEC-08")
class UploadDirectoryTests {

    @TempDir
    private Path parent;

    @Test
    void isOpenToItsOwnProcessAloneAndGoneWithIt() throws IOException {
        UploadDirectory uploads = new UploadDirectory(parent);
        Path file = uploads.file();
        Files.writeString(file, "姓名,证件号码");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads.path())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        uploads.destroy();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void removesWhatAKilledProcessLeftAndNothingElse() throws IOException {
        Path left = Files.createDirectory(parent.resolve("linli-uploads-999999999999-1"));
        Files.writeString(left.resolve("upload-1"), "姓名,证件号码");
        Path running = Files.createDirectory(
                parent.resolve("linli-uploads-" + ProcessHandle.current().pid() + "-2"));
        Path other = Files.createDirectory(parent.resolve("linli-uploads-of-somebody"));
        UploadDirectory uploads = new UploadDirectory(parent);
        assertThat(left).doesNotExist();
        assertThat(running).exists();
        assertThat(other).exists();
        assertThat(uploads.path()).exists();
    }
}
