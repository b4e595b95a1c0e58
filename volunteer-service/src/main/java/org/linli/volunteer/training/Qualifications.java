package org.linli.volunteer.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.volunteer.registration.VolunteerId;

/** Tells other features what a volunteer may be relied on for (VOL-07, VOL-37). */
public interface Qualifications {

    /** What he holds on that day. */
    Held heldBy(VolunteerId volunteer, LocalDate day);

    /**
     * Skills and licences that count.
     *
     * @param skills terms such as 编程 or 心理咨询
     * @param licences names of occupational qualifications
     */
    record Held(Set<String> skills, Set<String> licences) {

        public Held {
            skills = Set.copyOf(skills);
            licences = Set.copyOf(licences);
        }

        /** The wanted skills that do not count, in the order of the wish. */
        public List<String> missingSkills(Collection<String> wanted) {
            return wanted.stream().filter(term -> !skills.contains(term)).toList();
        }

        /** The wanted licences that are not held, in the order of the wish. */
        public List<String> missingLicences(Collection<String> wanted) {
            return wanted.stream().filter(term -> !licences.contains(term)).toList();
        }
    }
}
