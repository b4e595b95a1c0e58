package org.linli.volunteer.complaints;

import org.linli.platform.crypto.PersonalData;

/** Who complains, and where the answer can be given; a complaint without one is anonymous. */
public record Complainant(PersonalData<String> name, PersonalData<String> phone) {}
