package org.linli.volunteer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.Chained;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Page;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerFixtures;
import org.linli.volunteer.registration.VolunteerId;

@Rule("SEC-04")
class DiscloseFieldsTests {

    private static final Clock CLOCK = Clock.fixed(VolunteerFixtures.NOW, Zones.CHINA);

    @Test
    void logsBeforeItAnswers() {
        List<Access> logged = new ArrayList<>();
        PlainFields shown = disclose(logged::add).handle(adult(), command());
        assertThat(shown.values()).containsEntry(Particular.NAME, "王小明");
        assertThat(logged).singleElement().satisfies(access -> {
            assertThat(access.by()).isEqualTo("officer");
            assertThat(access.role()).isEqualTo("district-officer");
            assertThat(access.purpose()).isEqualTo("核对");
            assertThat(access.fields()).containsExactly(Particular.NAME);
            assertThat(access.volunteers()).containsExactly(new VolunteerId("v-1"));
            assertThat(access.text()).doesNotContain("王小明");
        });
    }

    @Test
    void answersNothingWhenTheLogCannotBeWritten() {
        DiscloseFields disclose = disclose(access -> {
            throw new IllegalStateException("the database is away");
        });
        Volunteer adult = adult();
        assertThatThrownBy(() -> disclose.handle(adult, command())).isInstanceOf(IllegalStateException.class);
        CopyOwnData copy = new CopyOwnData(
                log(access -> {
                    throw new IllegalStateException("the database is away");
                }),
                CLOCK);
        assertThatThrownBy(() -> copy.handle(adult, "himself")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void printsNothingOfWhatItShows() {
        assertThat(disclose(access -> {}).handle(adult(), command()).toString()).doesNotContain("王小明");
    }

    private static Volunteer adult() {
        return VolunteerFixtures.registered(LocalDate.of(1990, 1, 1), null);
    }

    private static DiscloseFields.Command command() {
        return new DiscloseFields.Command(
                Set.of(Particular.NAME), "核对", new Reader("officer", Role.DISTRICT_OFFICER), null);
    }

    private static DiscloseFields disclose(java.util.function.Consumer<Access> append) {
        return new DiscloseFields(log(append), new NoRequests(), CLOCK);
    }

    private static AccessLog log(java.util.function.Consumer<Access> append) {
        return new AccessLog() {
            @Override
            public void append(Access access) {
                append.accept(access);
            }

            @Override
            public Page<Chained<Access>> of(VolunteerId volunteer, @Nullable String cursor, int limit) {
                return new Page<>(List.of(), null);
            }

            @Override
            public Page<Chained<Access>> list(
                    String areaPrefix, @Nullable String by, @Nullable String cursor, int limit) {
                return new Page<>(List.of(), null);
            }

            @Override
            public ChainCheck check(ChainMark from, int most) {
                return new ChainCheck(from, null, false);
            }
        };
    }

    private static final class NoRequests implements DisclosureRequests {

        @Override
        public Versioned<DisclosureRequest> add(DisclosureRequest request) {
            return new Versioned<>(request, 1);
        }

        @Override
        public Optional<Versioned<DisclosureRequest>> find(String id) {
            return Optional.empty();
        }

        @Override
        public Versioned<DisclosureRequest> save(DisclosureRequest request, long version) {
            return new Versioned<>(request, version + 1);
        }

        @Override
        public Page<Versioned<DisclosureRequest>> list(
                String areaPrefix, @Nullable DisclosureStatus status, @Nullable String cursor, int limit) {
            return new Page<>(List.of(), null);
        }
    }
}
