package org.linli.volunteer.certificate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.certificates.*}: VOL-18's choices, per district where a district differs.
 *
 * @param signature {@code eddsa} or {@code sm2}
 * @param fields the optional fields that are printed
 * @param districts by six digits; what is missing there is as above
 */
@ConfigurationProperties("linli.volunteer.certificates")
public record CertificateSettings(
        @DefaultValue("邻里志愿服务信息系统") String systemName,

        @DefaultValue("http://127.0.0.1:8080/public/certificates")
        String verificationAddress,

        @DefaultValue("eddsa") String signature,
        @DefaultValue("300") int mostServices,
        @DefaultValue("false") boolean publicity,
        @DefaultValue("7") int publicityDays,
        @DefaultValue("5") int processingWorkingDays,
        @Nullable List<CertificatePolicy.Field> fields,
        @DefaultValue Map<String, District> districts) {

    /** What a district decides for itself. */
    public record District(
            @Nullable Boolean publicity,
            @Nullable Integer publicityDays,
            @Nullable Integer processingWorkingDays,
            @Nullable List<CertificatePolicy.Field> fields) {}

    /** The settings as the policy that decides. */
    public CertificatePolicy policy() {
        List<CertificatePolicy.Field> usual = fields == null ? CertificatePolicy.usualFields() : fields;
        return new CertificatePolicy(
                systemName,
                verificationAddress,
                mostServices,
                new CertificatePolicy.Rules(publicity, publicityDays, processingWorkingDays, new HashSet<>(usual)),
                districts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> rules(e.getValue(), usual))));
    }

    private CertificatePolicy.Rules rules(District own, List<CertificatePolicy.Field> usual) {
        return new CertificatePolicy.Rules(
                own.publicity() == null ? publicity : own.publicity(),
                own.publicityDays() == null ? publicityDays : own.publicityDays(),
                own.processingWorkingDays() == null ? processingWorkingDays : own.processingWorkingDays(),
                new HashSet<>(own.fields() == null ? usual : own.fields()));
    }
}
