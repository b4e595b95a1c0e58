package org.linli.volunteer.configuration;

import org.linli.platform.configuration.LinliProperties;
import org.linli.platform.crypto.DocumentSigner;
import org.linli.platform.crypto.Keyring;
import org.linli.platform.crypto.KeyringDocumentSigner;
import org.linli.volunteer.certificate.CertificatePolicy;
import org.linli.volunteer.certificate.CertificateSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns settings and the key file into the policy and the signer of certificates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.class)
class CertificateConfiguration {

    @Bean
    CertificatePolicy certificatePolicy(CertificateSettings settings) {
        return settings.policy();
    }

    @Bean
    DocumentSigner documentSigner(CertificateSettings settings, LinliProperties properties) {
        var file = properties.crypto().keysFile();
        Keyring keys = Keyring.fromSetting(file == null ? null : file.toString());
        return switch (settings.signature()) {
            case "eddsa" -> KeyringDocumentSigner.ed25519(keys);
            case "sm2" -> KeyringDocumentSigner.sm2(keys);
            default ->
                throw new IllegalStateException("linli.volunteer.certificates.signature is neither eddsa nor sm2");
        };
    }
}
