package org.linli.volunteer.roster;

import java.util.List;

/** The literal column names of a roster. */
final class RosterColumns {

    static final String NAME = "姓名";
    static final String ID_TYPE = "证件类型";
    static final String ID_NUMBER = "证件号码";
    static final String SEX = "性别";
    static final String BIRTH_DATE = "出生日期";
    static final String ETHNICITY = "民族";
    static final String PHONE = "手机号码";
    static final String AREA = "所属村社区代码";
    static final String ADDRESS = "居住地址";
    static final String POLITICAL_STATUS = "政治面貌";
    static final String EDUCATION = "学历";
    static final String OCCUPATION = "职业";
    static final String SKILLS = "技能特长";
    static final String LANGUAGES = "语言";
    static final String AVAILABILITY = "可服务时间";
    static final String SERVICE_CLASSES = "意愿服务类别";
    static final String GUARDIAN_NAME = "监护人姓名";
    static final String GUARDIAN_RELATION = "监护人关系";
    static final String GUARDIAN_PHONE = "监护人手机";
    static final String GUARDIAN_CONSENT = "监护人同意日期";

    /** Without these no row can be judged. */
    static final List<String> REQUIRED = List.of(NAME, ID_TYPE, ID_NUMBER, SEX, BIRTH_DATE, PHONE, AREA);

    private RosterColumns() {}
}
