package org.linli.local.signin.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a token is about.
 *
 * @param id the {@code sub} claim: the login name and the client id
 * @param name shown to colleagues
 * @param volunteerId only for volunteers
 */
public record Person(
        String id,
        String name,
        List<LocalRole> roles,
        AreaPrefix area,
        @Nullable String volunteerId) {

    public Person {
        roles = List.copyOf(roles);
    }

    static Person of(String id, String name, LocalRole role, String area) {
        return new Person(id, name, List.of(role), new AreaPrefix(area), null);
    }

    /** The literals of the {@code roles} claim; they come from the directory alone, never from granted authorities. */
    public List<String> roleCodes() {
        return roles.stream().map(LocalRole::code).toList();
    }
}
