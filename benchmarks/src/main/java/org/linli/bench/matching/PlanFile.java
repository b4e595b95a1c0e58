package org.linli.bench.matching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code plan.csv}: {@code need,window,venue,role,person}, one line per seat. */
public final class PlanFile {

    private static final String HEADER = "need,window,venue,role,person";

    private PlanFile() {}

    public static List<Seat> read(Path file) throws IOException {
        List<Seat> seats = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Csv.Row row : Csv.read(file.getFileName().toString(), in)) {
                seats.add(new Seat(
                        row.whole("need"),
                        row.whole("window"),
                        row.whole("venue"),
                        row.whole("role"),
                        row.whole("person")));
            }
        }
        return seats;
    }

    public static void write(Path file, List<Seat> seats) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write('\n');
            for (Seat seat : seats) {
                out.write(seat.need() + "," + seat.window() + "," + seat.venue() + "," + seat.role() + ","
                        + seat.person() + "\n");
            }
        }
    }
}
