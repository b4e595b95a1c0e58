package org.linli.gateway.door;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads the path patterns of the door's rules once, at start. */
@Component
@ConfigurationPropertiesBinding
class PathPatternConverter implements Converter<String, PathPattern> {

    @Override
    public PathPattern convert(String source) {
        return PathPatternParser.defaultInstance.parse(source);
    }
}
