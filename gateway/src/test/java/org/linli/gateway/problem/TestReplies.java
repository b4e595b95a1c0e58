package org.linli.gateway.problem;

import java.util.List;
import org.linli.platform.problem.ProblemMessages;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's problems where there is no gateway. */
public final class TestReplies {

    private TestReplies() {}

    public static ProblemReplies replies() {
        return new ProblemReplies(new ProblemMessages(List.of("platform", "gateway")), JsonMapper.shared());
    }
}
