package org.linli.testkit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rosters of invented people: a function of seed and size, so the same roster can be made anywhere, row by row. */
public final class GeneratedRoster {

    /** The columns, in the order of the rows. */
    public static final List<String> COLUMNS = List.of(
            "姓名", "证件类型", "证件号码", "性别", "出生日期", "民族", "手机号码", "所属村社区代码", "居住地址", "政治面貌", "学历", "职业", "技能特长", "语言",
            "可服务时间", "意愿服务类别");

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final long BIRTH_DAYS = ChronoUnit.DAYS.between(FIRST_BIRTH, LocalDate.of(2006, 1, 1));
    private static final int SEQUENCES = 1_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String[] FAMILIES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "沈", "钱", "欧阳"};
    private static final String[] GIVEN = {"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "建国", "秀英", "子涵", "雨桐"};
    private static final String[] SKILLS = {"编程", "摄影", "急救", "法律咨询", "心理疏导", "书法", "烹饪、维修", ""};
    private static final String[] CLASSES = {"为老服务", "助残服务", "青少年服务", "环境保护", "文明劝导"};
    private static final String[] TIMES = {"周末全天", "工作日晚上", "周末全天; 工作日晚上"};
    private static final String[] EDUCATION = {"高中", "大专", "本科", "研究生"};

    private GeneratedRoster() {}

    /**
     * That many rows, all different people and all in order, in the communities given.
     *
     * @param addressCode six digits that every citizen id begins with
     */
    public static Stream<List<String>> rows(long seed, int count, String addressCode, List<String> communities) {
        return IntStream.range(0, count).mapToObj(i -> row(seed, i, addressCode, communities));
    }

    private static List<String> row(long seed, int number, String addressCode, List<String> communities) {
        Random random = new Random(seed * 1_000_003L + number);
        // every number has its own day and sequence: no two people share an id
        long day = number % BIRTH_DAYS;
        int sequence = (int) (number / BIRTH_DAYS) % SEQUENCES;
        LocalDate birth = FIRST_BIRTH.plusDays(day);
        String body = addressCode + birth.toString().replace("-", "") + "%03d".formatted(sequence);
        return List.of(
                pick(random, FAMILIES) + pick(random, GIVEN),
                "居民身份证",
                body + check(body),
                sequence % 2 == 1 ? "男" : "女",
                birth.toString(),
                "汉族",
                "138%08d".formatted(random.nextInt(100_000_000)),
                communities.get(random.nextInt(communities.size())),
                "幸福路" + (1 + random.nextInt(999)) + "号",
                random.nextInt(5) == 0 ? "中共党员" : "群众",
                pick(random, EDUCATION),
                "职员",
                pick(random, SKILLS),
                random.nextInt(10) == 0 ? "英语" : "",
                pick(random, TIMES),
                pick(random, CLASSES));
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
