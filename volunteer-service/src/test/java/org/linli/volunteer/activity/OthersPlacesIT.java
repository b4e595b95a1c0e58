package org.linli.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.activity.Plans.activity;
import static org.linli.volunteer.activity.Plans.published;
import static org.linli.volunteer.activity.Plans.signedUp;

import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;

/** What a volunteer may not do with the place of another. */
@ServiceTest
class OthersPlacesIT {

    @Autowired
    Story story;

    @Test
    void letsNobodyGiveBackOrReadTheSignUpOfAnother() {
        story.clock("2026-11-01T10:00:00+08:00");
        String activity = published(story, activity("2027-06-02T09:00:00+08:00", "2027-06-02T11:00:00+08:00"));
        String place = signedUp(story, story.adult(), activity);
        Http stranger = story.as("volunteer:" + story.adult());
        assertThat(stranger.get("/api/v1/sign-ups/" + place).code()).isEqualTo("security.role-missing");
        assertThat(stranger.ifMatch(2)
                        .post("/api/v1/sign-ups/" + place + "/cancellation")
                        .code())
                .isEqualTo("security.role-missing");
        assertThat(stranger.keyed()
                        .post("/api/v1/check-ins/" + place + "/confirmation")
                        .code())
                .isEqualTo("security.role-missing");
    }
}
