package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceReaderTests {

    static final Path SAMPLES = Path.of("..", "samples", "matching");

    @Test
    void readsAnArchive() throws IOException {
        Instance instance = InstanceReader.read(SAMPLES.resolve("instance-60.tar.gz"));
        assertThat(instance.name()).isEqualTo("instance-60");
        assertThat(instance.persons()).hasSize(1546);
        assertThat(instance.needs()).hasSize(60);
        assertThat(instance.venues()).hasSize(10);
        assertThat(instance.pools()).hasSize(8).containsEntry(1, 9);
        Person first = instance.persons().getFirst();
        assertThat(first.x()).isEqualTo(9200.322f);
        assertThat(first.available()).containsExactly(0, 0, 0, 0, 0, 0, 65520);
        Need second = instance.needs().get(1);
        assertThat(second.minor()).isTrue();
        assertThat(second.roles())
                .containsExactly(new Role(Role.GENERAL, 4096, 1, 1, 1), new Role(Role.SPECIALIST, 0, 17, 1, 1));
        assertThat(second.windows()).containsExactly(new Window(0, 11, 4, 0), new Window(5, 5, 4, 120));
    }

    @Test
    void readsAFolderAsTheArchive(@TempDir Path folder) throws IOException {
        Instance instance = InstanceReader.read(SAMPLES.resolve("instance-60.tar.gz"));
        Path copy = folder.resolve("instance-60");
        InstanceWriter.write(copy, instance);
        assertThat(InstanceReader.read(copy)).isEqualTo(instance);
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceReader.read(folder))
                .withMessageContaining("persons.csv");
    }

    @Test
    void saysWhereANumberIsNone(@TempDir Path folder) throws IOException {
        InstanceWriter.write(folder, InstanceReader.read(SAMPLES.resolve("instance-60.tar.gz")));
        Files.writeString(folder.resolve("pools.csv"), "kind,quantity\n0,many\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceReader.read(folder))
                .withMessageContaining("pools.csv, line 2: quantity");
    }

    @Test
    void refusesNumbersWithGaps(@TempDir Path folder) throws IOException {
        InstanceWriter.write(folder, InstanceReader.read(SAMPLES.resolve("instance-60.tar.gz")));
        Files.writeString(
                folder.resolve("venues.csv"),
                "id,x_m,y_m,capacity,type,open_d0,open_d1,open_d2,open_d3,open_d4,open_d5,open_d6\n"
                        + "1,0,0,10,1,0,0,0,0,0,0,0\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceReader.read(folder))
                .withMessageContaining("venues.csv, line 2: id 1 instead of 0");
    }

    @Test
    void keepsPlans(@TempDir Path folder) throws IOException {
        List<Seat> seats = List.of(new Seat(3, 1, -1, 0, 17), new Seat(4, 0, 2, 1, 9));
        Path file = folder.resolve("plans").resolve("plan.csv");
        PlanFile.write(file, seats);
        assertThat(Files.readString(file)).isEqualTo("need,window,venue,role,person\n3,1,-1,0,17\n4,0,2,1,9\n");
        assertThat(PlanFile.read(file)).isEqualTo(seats);
    }
}
