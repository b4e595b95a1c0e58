package org.linli.matching.mediation.mongo;

import java.time.LocalDate;
import java.util.List;
import org.linli.matching.mediation.Mediator;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.identifier.Sex;

/** A mediator at rest; {@code person} is his name and birth date, sealed. */
record SealedMediator(String subject, Sex sex, String person) {

    static List<SealedMediator> seal(List<Mediator> mediators, CryptoProvider crypto, String owner) {
        return mediators.stream()
                .map(m -> new SealedMediator(
                        m.subject(),
                        m.sex(),
                        crypto.encrypt(m.birthDate().reveal() + " " + m.name().reveal(), context(owner, m.subject()))))
                .toList();
    }

    static List<Mediator> open(List<SealedMediator> stored, CryptoProvider crypto, String owner) {
        return stored.stream()
                .map(m -> {
                    String person = crypto.decrypt(m.person(), context(owner, m.subject()));
                    int space = person.indexOf(' ');
                    return Mediator.of(
                            m.subject(),
                            person.substring(space + 1),
                            m.sex(),
                            LocalDate.parse(person.substring(0, space)));
                })
                .toList();
    }

    private static String context(String owner, String subject) {
        return owner + "/mediator/" + subject;
    }
}
