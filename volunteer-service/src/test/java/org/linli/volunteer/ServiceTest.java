package org.linli.volunteer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.testkit.ComponentTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** volunteer-service over HTTP, with a clock that tests can set; all such tests share one running service. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ComponentTest
@Import(Story.class)
@TestPropertySource(
        properties = {
            "linli.clock.demo=true",
            "linli.volunteer.rosters.batch-rows=100",
            "linli.activities.sweep-every=PT1H"
        })
public @interface ServiceTest {}
