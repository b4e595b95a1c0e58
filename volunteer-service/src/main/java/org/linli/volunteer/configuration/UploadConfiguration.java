package org.linli.volunteer.configuration;

import jakarta.servlet.MultipartConfigElement;
import org.linli.volunteer.roster.UploadDirectory;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the servlet container keep what it cannot hold in memory of an upload where nobody else can read it (SEC-08). */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties properties, UploadDirectory uploads) {
        properties.setLocation(uploads.path().toString());
        return properties.createMultipartConfig();
    }
}
