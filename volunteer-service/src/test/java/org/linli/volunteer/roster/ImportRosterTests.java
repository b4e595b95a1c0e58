package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Page;
import org.linli.testkit.GeneratedRoster;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;

/** A process may die at any write of a job: whoever goes on brings every row in once. */
class ImportRosterTests {

    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final int ROWS = 95;
    private static final int BATCH = 10;
    private static final List<String> COMMUNITIES = List.of("330411003005", "330411004006");

    /** A process that dies. */
    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 22, 23, 24, 28, 29, 30, 31})
    void goesOnAfterADeathAtAnyWriteWithNoRowTwice(int deadlyWrite) throws Exception {
        Store store = new Store(roster());
        store.dieAt(deadlyWrite);
        assertThatThrownBy(() -> worker(store).importAll("r-1")).isInstanceOf(Death.class);
        store.live();
        worker(store).importAll("r-1");
        Roster.State state = store.rosters.get("r-1").value().state();
        assertThat(state.status()).isEqualTo(RosterStatus.FINISHED);
        assertThat(state.rowsRead()).isEqualTo(ROWS);
        assertThat(state.accepted()).isEqualTo(ROWS - 3);
        assertThat(state.refused()).isEqualTo(Map.of(RefusalReason.BAD_PHONE, 2, RefusalReason.DUPLICATE_ID, 1));
        assertThat(store.people).hasSize(ROWS - 3);
        assertThat(store.refusals).hasSize(3);
        assertThat(store.content).as("the upload is forgotten with the job").isNull();
    }

    private static ImportRoster worker(Store store) {
        ImportRoster worker = new ImportRoster(
                store.rosters,
                store.contents,
                store.volunteers,
                Areas.fromClasspath(),
                AgeProfile.standard(),
                new RosterSettings(BATCH, "roster-1"),
                new Random(5),
                Clock.fixed(NOW, Zones.CHINA));
        worker.start();
        return worker;
    }

    /** Two numbers that are none, and one person twice in different batches. */
    private static String roster() {
        StringBuilder csv = new StringBuilder(String.join(",", GeneratedRoster.COLUMNS)).append('\n');
        List<List<String>> rows =
                GeneratedRoster.rows(7, ROWS - 1, "330411", COMMUNITIES).toList();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            if (i == 11 || i == 50) {
                cells.set(6, "12345");
            }
            csv.append(String.join(",", cells)).append('\n');
        }
        return csv.append(String.join(",", rows.get(2))).append('\n').toString();
    }

    /** Everything a job writes to, in memory; it can die at one of its writes, after having written. */
    private static final class Store {

        private final Map<String, Volunteer> people = new HashMap<>();
        private final Map<Integer, RowRefusal> refusals = new TreeMap<>();
        private byte @Nullable [] content;
        private Versioned<Roster> job;
        private int writesLeft = Integer.MAX_VALUE;

        Store(String csv) {
            this.content = csv.getBytes(StandardCharsets.UTF_8);
            this.job = new Versioned<>(
                    Roster.begin(
                            "r-1",
                            "a.csv",
                            "key",
                            new AreaScope("330411"),
                            LocalDate.of(2026, 11, 1),
                            "officer",
                            ROWS,
                            NOW),
                    1);
        }

        void dieAt(int write) {
            writesLeft = write;
        }

        void live() {
            writesLeft = Integer.MAX_VALUE;
        }

        private void written() {
            writesLeft--;
            if (writesLeft == 0) {
                throw new Death();
            }
        }

        private final RosterContents contents = new RosterContents() {
            @Override
            public String digest(Path file) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void keep(String rosterId, Path file) {
                throw new UnsupportedOperationException();
            }

            @Override
            public InputStream open(String rosterId) {
                return new ByteArrayInputStream(Objects.requireNonNull(content));
            }

            @Override
            public void forget(String rosterId) {
                content = null;
            }

            @Override
            public void forgetAllBut(Set<String> runningRosters) {}
        };

        private final Rosters rosters = new Rosters() {
            @Override
            public Versioned<Roster> addOrFind(Roster roster) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Versioned<Roster>> find(String id) {
                return Optional.of(new Versioned<>(Roster.restore(job.value().state()), job.version()));
            }

            @Override
            public Optional<Versioned<Roster>> findByContent(String contentKey) {
                return Optional.empty();
            }

            @Override
            public Versioned<Roster> save(Roster roster, long version) {
                if (version != job.version()) {
                    throw new Rejected(new RequestRejection.Stale(job.version()));
                }
                job = new Versioned<>(Roster.restore(roster.state()), version + 1);
                written();
                return new Versioned<>(Roster.restore(roster.state()), version + 1);
            }

            @Override
            public List<Versioned<Roster>> running() {
                return List.of(job);
            }

            @Override
            public Page<Versioned<Roster>> list(String areaPrefix, @Nullable String cursor, int limit) {
                return new Page<>(List.of(job), null);
            }

            @Override
            public void refuse(String rosterId, List<RowRefusal> batch) {
                batch.forEach(refusal -> refusals.put(refusal.row(), refusal));
                written();
            }

            @Override
            public Page<RowRefusal> refusals(String rosterId, @Nullable String cursor, int limit) {
                return new Page<>(List.copyOf(refusals.values()), null);
            }
        };

        private final Volunteers volunteers = new Volunteers() {
            @Override
            public Map<VolunteerId, Merger> merged() {
                return Map.of();
            }

            @Override
            public Versioned<Volunteer> add(Volunteer volunteer) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Set<Integer> addAll(List<Volunteer> batch) {
                Set<Integer> duplicates = new HashSet<>();
                for (int i = 0; i < batch.size(); i++) {
                    Volunteer one = batch.get(i);
                    String number = one.state().person().identity().number().reveal();
                    Set<String> others = people.values().stream()
                            .filter(other -> !other.id().equals(one.id()))
                            .map(other ->
                                    other.state().person().identity().number().reveal())
                            .collect(Collectors.toSet());
                    if (others.contains(number)) {
                        duplicates.add(i);
                    } else {
                        people.putIfAbsent(one.id().value(), one);
                    }
                }
                written();
                return duplicates;
            }

            @Override
            public Optional<Versioned<Volunteer>> find(VolunteerId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Versioned<Volunteer>> findByNumber(VolunteerNumber number) {
                return Optional.empty();
            }

            @Override
            public Optional<Versioned<Volunteer>> findByAccount(String account) {
                return Optional.empty();
            }

            @Override
            public List<Versioned<Volunteer>> endedBefore(Instant moment, int limit) {
                return List.of();
            }

            @Override
            public Versioned<Volunteer> save(Volunteer volunteer, long version) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Versioned<Volunteer> save(Volunteer volunteer, long version, Consumed consumed) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Page<Versioned<Volunteer>> list(
                    String areaPrefix, @Nullable VolunteerStatus status, @Nullable String cursor, int limit) {
                return new Page<>(List.of(), null);
            }

            @Override
            public long count(String areaPrefix, VolunteerStatus status) {
                return people.size();
            }
        };
    }
}
