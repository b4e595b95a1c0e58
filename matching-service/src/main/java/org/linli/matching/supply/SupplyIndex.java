package org.linli.matching.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.assignment.ActiveVolunteers;
import org.linli.matching.demand.Skills;
import org.linli.matching.engine.Person;
import org.linli.matching.engine.Policy;
import org.linli.matching.engine.Supply;
import org.linli.matching.engine.TimeGrid;
import org.linli.matching.engine.index.PeopleIndex;
import org.linli.matching.engine.index.PeopleView;
import org.linli.matching.engine.index.Promise;
import org.linli.matching.engine.index.ServiceScore;
import org.springframework.stereotype.Component;

/**
 * The supply as this instance knows it. One writer applies snapshots, the newest version of a person wins whatever the order of
 * arrival; readers share a copy that is renewed when something has changed.
 */
@Component
public final class SupplyIndex implements ActiveVolunteers {

    private static final String ACTIVE = "ACTIVE";
    /** A grade that the person states himself and nobody has checked. */
    private static final String DECLARED = "DECLARED";

    private final Skills skills;
    private final PeopleIndex people = new PeopleIndex(new ServiceScore(Policy.DEFAULT));
    private boolean peopleChanged;
    private final ReentrantLock lock = new ReentrantLock();
    private final Supply supply = new Supply(1_024);
    private final Map<String, Long> versions = new HashMap<>();
    private @Nullable Supply shared;
    private volatile boolean ready;
    private long records;

    SupplyIndex(Skills skills) {
        this.skills = skills;
        people.holdOrder();
    }

    /** Takes a snapshot in; an older one than is known changes nothing. */
    public void apply(VolunteerSnapshotV1 snapshot) {
        lock.lock();
        try {
            records++;
            Long known = versions.get(snapshot.volunteerId());
            if (known != null && known >= snapshot.version()) {
                return;
            }
            versions.put(snapshot.volunteerId(), snapshot.version());
            Person person = person(snapshot);
            supply.put(person);
            index(person);
            shared = null;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever cannot be asked is not in the index at all; his promises stay. */
    private void index(Person person) {
        if (person.active()) {
            people.put(Traits.member(person));
        } else {
            people.remove(person.id());
        }
        peopleChanged = true;
    }

    /** A promise that a person has made, to whatever demand; it takes his time and counts as load. */
    public void promise(String volunteerId, Promise promise) {
        lock.lock();
        try {
            people.promise(volunteerId, promise);
            peopleChanged = true;
        } finally {
            lock.unlock();
        }
    }

    public void release(String volunteerId, String key) {
        lock.lock();
        try {
            people.release(volunteerId, key);
            peopleChanged = true;
        } finally {
            lock.unlock();
        }
    }

    /** Everybody who can be asked, as of now; what is handed out does not change any more. */
    public PeopleView view() {
        lock.lock();
        try {
            if (peopleChanged) {
                people.publish();
                peopleChanged = false;
            }
            return people.view();
        } finally {
            lock.unlock();
        }
    }

    private Person person(VolunteerSnapshotV1 s) {
        long area;
        try {
            area = Long.parseLong(s.area());
        } catch (NumberFormatException unreadable) {
            area = 0; // of no district, so never proposed
        }
        String grade = s.socialWorkerGrade();
        return new Person(
                s.volunteerId(),
                area,
                ACTIVE.equals(s.status()) && area > 0,
                AgeBand.minor(s.ageBand()),
                grade != null && !grade.isBlank() && !DECLARED.equals(grade),
                DECLARED.equals(grade) || s.skills().stream().anyMatch(this::isSocialWork),
                skills.bits(s.skills()),
                languages(s.languages()),
                ServiceClasses.bits(s.serviceClasses()),
                availability(s.availability()),
                s.rating() > 0 ? s.rating() : -1,
                s.recentMinutes(),
                s.vettedUntil() == null ? Long.MIN_VALUE : s.vettedUntil().toEpochDay());
    }

    private boolean isSocialWork(String skill) {
        return skills.find(skill)
                .filter(known -> known.code().equals(Skills.SOCIAL_WORK))
                .isPresent();
    }

    private static long languages(List<String> languages) {
        long bits = 0;
        for (String language : languages) {
            bits |= switch (language.strip()) {
                case "普通话", "zh" -> 1;
                case "英语", "en" -> 4;
                case "手语" -> 8;
                default -> 0;
            };
        }
        return bits;
    }

    /** Seven days, or nothing declared; anything else cannot be understood and has to be asked. */
    private static int[] availability(List<Integer> masks) {
        if (masks.size() != TimeGrid.DAYS || masks.stream().allMatch(mask -> mask == 0)) {
            return new int[0];
        }
        return masks.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A view that does not change any more. */
    public Supply snapshot() {
        lock.lock();
        try {
            Supply current = shared;
            if (current == null) {
                current = supply.snapshot();
                shared = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean active(String volunteerId) {
        Supply current = snapshot();
        var row = current.row(volunteerId);
        return row.isPresent() && current.active(row.getAsInt());
    }

    /** Everything that was there at the start has been read. */
    public void caughtUp() {
        lock.lock();
        try {
            people.rebuild();
            peopleChanged = true;
        } finally {
            lock.unlock();
        }
        ready = true;
    }

    public boolean ready() {
        return ready;
    }

    /** How many snapshots came in since the start, for the log and the health endpoint. */
    public long records() {
        lock.lock();
        try {
            return records;
        } finally {
            lock.unlock();
        }
    }

    public int people() {
        lock.lock();
        try {
            return supply.size();
        } finally {
            lock.unlock();
        }
    }
}
