package org.linli.platform.configuration;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Builds the machinery of the API description when somebody reads the description, not at every start. */
final class LateApiDocs implements BeanFactoryPostProcessor {

    private static final String SPRINGDOC = "org.springdoc.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            String factory = definition.getFactoryBeanName();
            String type = definition.getBeanClassName();
            boolean springdoc =
                    (factory != null && factory.startsWith(SPRINGDOC)) || (type != null && type.startsWith(SPRINGDOC));
            // Spring MVC wants its configurers at the start; those of springdoc only name paths
            if (springdoc
                    && Arrays.stream(new String[] {"WebMvcConfigurer", "properties"})
                            .noneMatch(name::endsWith)) {
                definition.setLazyInit(true);
            }
        }
    }
}
