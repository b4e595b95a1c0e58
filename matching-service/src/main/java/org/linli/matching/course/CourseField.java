package org.linli.matching.course;

/** What a course is about. */
public enum CourseField {
    /** AI编程、机器狗等科技素养课 */
    TECHNOLOGY,
    /** 书法、绘画 */
    ARTS,
    /** 阅读 */
    READING,
    /** 银龄学院：智能手机、智能家居 */
    DIGITAL_LIFE,
    OTHER
}
