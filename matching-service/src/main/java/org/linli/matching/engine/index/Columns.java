package org.linli.matching.engine.index;

/** What no slice tells: bits beyond the slices, record checks, refusals. */
final class Columns {

    private final Ask ask;
    private final long skills;
    private final long qualifications;
    private final long barred;
    private final long languages;
    private final boolean any;

    Columns(Ask ask) {
        this.ask = ask;
        skills = ask.masks().skills() & ~Slices.SLICED_SKILLS;
        qualifications = ask.masks().qualifications() & ~Slices.SLICED_QUALIFICATIONS;
        barred = ask.masks().barred() & ~Slices.SLICED_QUALIFICATIONS;
        languages = ask.masks().languages() & ~Slices.SLICED_LANGUAGES;
        any = (skills | qualifications | barred | languages) != 0
                || ask.vettedOn() != Ask.NO_VETTING
                || !ask.refused().isEmpty();
    }

    /** True when the slices alone decide about skills, qualifications and languages. */
    boolean exactSlices() {
        return (skills | qualifications | barred | languages) == 0;
    }

    boolean allow(Region r, int lane) {
        return !any
                || ((r.skills(lane) & skills) == skills
                        && (r.qualifications(lane) & qualifications) == qualifications
                        && (r.qualifications(lane) & barred) == 0
                        && (r.languages(lane) & languages) == languages
                        && vetted(r, lane)
                        && !refused(r, lane));
    }

    boolean vetted(Region r, int lane) {
        return ask.vettedOn() == Ask.NO_VETTING || r.vettedUntil(lane) >= ask.vettedOn();
    }

    boolean refused(Region r, int lane) {
        return !ask.refused().isEmpty() && ask.refused().contains(r.member(lane).id());
    }
}
