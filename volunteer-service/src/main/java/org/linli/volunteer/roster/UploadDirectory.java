package org.linli.volunteer.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where uploads lie while a request reads them, plain as they came: a directory of this process that nobody else can enter (SEC-08), gone with the
 * process. What a killed process left is removed by the next one.
 */
@Component
public class UploadDirectory implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDirectory.class);
    private static final String PREFIX = "linli-uploads-";

    private final Path path;

    UploadDirectory() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    UploadDirectory(Path parent) {
        try {
            removeLeftBehind(parent);
            this.path = Files.createTempDirectory(
                    parent,
                    PREFIX + ProcessHandle.current().pid() + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** A file that only this process's user can read. */
    public Path file() throws IOException {
        return Files.createTempFile(path, "upload-", "");
    }

    @Override
    public void destroy() {
        remove(path);
    }

    private static void removeLeftBehind(Path parent) throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(parent)) {
            left = all.filter(UploadDirectory::isLeftBehind).toList();
        }
        left.forEach(UploadDirectory::remove);
    }

    private static boolean isLeftBehind(Path directory) {
        String[] name = String.valueOf(directory.getFileName()).split("-");
        return directory.getFileName().toString().startsWith(PREFIX)
                && name.length == 4
                && name[2].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name[2])).isEmpty();
    }

    private static void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("directory", directory).setCause(e).log("uploads could not be removed");
        }
    }
}
