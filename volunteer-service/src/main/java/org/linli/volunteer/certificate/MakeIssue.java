package org.linli.volunteer.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.platform.crypto.DocumentSigner;
import org.linli.platform.crypto.PersonalData;
import org.linli.volunteer.registration.Identity;
import org.linli.volunteer.registration.Person;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a certificate says, numbers it and signs it. */
@Component
class MakeIssue {

    private static final int COMMITMENT_BYTES = 16;

    private final Volunteers volunteers;
    private final ReadServiceRecord record;
    private final BodyInCharge bodies;
    private final CertificatePolicy policy;
    private final CertificateNumbers numbers;
    private final DocumentSigner signer;
    private final JsonMapper json;
    private final Clock clock;

    MakeIssue(
            Volunteers volunteers,
            ReadServiceRecord record,
            BodyInCharge bodies,
            CertificatePolicy policy,
            CertificateNumbers numbers,
            DocumentSigner signer,
            JsonMapper json,
            Clock clock) {
        this.volunteers = volunteers;
        this.record = record;
        this.bodies = bodies;
        this.policy = policy;
        this.numbers = numbers;
        this.signer = signer;
        this.json = json;
        this.clock = clock;
    }

    Issue of(Application application, Content.Signatory signatory, String by) {
        Volunteer volunteer = volunteers.get(application.volunteer()).value();
        CertificatePolicy.Rules rules = policy.of(application.body());
        String issuer = application.kind() == Application.Kind.SELF_PRINTED
                ? policy.systemName()
                : bodies.of(application.body()).name();
        Content content = new Content(
                holder(volunteer, rules),
                application.body(),
                issuer,
                record.of(application).stream().map(line -> line(line, rules)).toList(),
                signatory(signatory, rules),
                rules.fields().contains(CertificatePolicy.Field.PURPOSE) ? application.purpose() : null);
        Instant now = Today.now(clock);
        String number = numbers.number(application.body(), Today.of(now));
        PersonalData<String> code = PersonalData.text(numbers.code());
        return new Issue(number, code, content, now, by, signer.sign(statement(number, code.reveal(), content, now)));
    }

    /**
     * The statement that is signed: no full name and no identity number, so that a photograph of the code gives nobody away. Whoever has the
     * paper can still check the name on it: {@code c} is a digest of number, code and name.
     */
    private String statement(String number, String code, Content content, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("v", 1);
        claims.put("n", number);
        claims.put("h", content.holder().name().masked());
        claims.put("c", commitment(number, code, content.holder().name().reveal()));
        claims.put("m", content.minutes());
        claims.put("s", content.lines().size());
        claims.put("f", content.from().toString());
        claims.put("t", content.to().toString());
        claims.put("b", content.issuerName());
        claims.put("d", Today.of(now).toString());
        return json.writeValueAsString(claims);
    }

    private static Content.Holder holder(Volunteer volunteer, CertificatePolicy.Rules rules) {
        Person person = volunteer.state().person();
        Identity identity = person.identity();
        String idNumber = rules.fields().contains(CertificatePolicy.Field.ID_NUMBER)
                ? identity.number().reveal()
                : rules.fields().contains(CertificatePolicy.Field.ID_NUMBER_MASKED)
                        ? identity.number().masked()
                        : "";
        return new Content.Holder(
                person.name(),
                identity.type().name(),
                PersonalData.idNumber(idNumber),
                rules.fields().contains(CertificatePolicy.Field.VOLUNTEER_NUMBER)
                        ? volunteer.state().number().value()
                        : "");
    }

    private static ServiceLine line(ServiceLine line, CertificatePolicy.Rules rules) {
        return rules.fields().contains(CertificatePolicy.Field.PLACE)
                ? line
                : new ServiceLine(
                        line.activityId(),
                        line.content(),
                        "",
                        line.from(),
                        line.to(),
                        line.minutes(),
                        line.body(),
                        line.bodyName());
    }

    private static Content.Signatory signatory(Content.Signatory given, CertificatePolicy.Rules rules) {
        return new Content.Signatory(
                rules.fields().contains(CertificatePolicy.Field.PERSON_IN_CHARGE) ? given.personInCharge() : null,
                rules.fields().contains(CertificatePolicy.Field.HANDLER) ? given.handler() : null,
                rules.fields().contains(CertificatePolicy.Field.CONTACT) ? given.contact() : null);
    }

    static String commitment(String number, String code, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((number + "\n" + code + "\n" + name).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, COMMITMENT_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
