package org.linli.volunteer.certificate.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Hours;
import org.linli.volunteer.certificate.Application;
import org.linli.volunteer.certificate.Content;
import org.linli.volunteer.certificate.Issue;
import org.linli.volunteer.certificate.ServiceLine;
import org.linli.volunteer.qrcode.QrCode;
import org.linli.volunteer.registration.Today;

/** Lays a certificate out on as many pages as its services need; the last one carries code, seal and date. */
final class CertificatePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final Map<String, String> ID_TYPES = Map.of(
            "CITIZEN_ID",
            "居民身份证",
            "RESIDENCE_PERMIT",
            "港澳台居民居住证",
            "PERMANENT_RESIDENT_CARD",
            "外国人永久居留身份证",
            "PASSPORT",
            "护照");

    private static final float LEFT = 62;
    private static final float RIGHT = Sheet.WIDTH - 62;
    private static final float TEXT_WIDTH = RIGHT - LEFT;
    private static final float BOTTOM = Sheet.HEIGHT - 66;
    private static final float BODY = 12;
    private static final float BODY_LEADING = 22;
    private static final float CELL = 9.5f;
    private static final float CELL_LEADING = 13.5f;
    private static final float CELL_PADDING = 5;
    private static final float[] COLUMNS = {30, 94, 172, 107.28f, 68};
    private static final String[] HEADS = {"序号", "服务日期", "服务内容", "记录单位", "时长（小时）"};
    private static final float QR_SIDE = 148;
    private static final float CLOSING_HEIGHT = 236;

    private final PDDocument document;
    private final Application.Kind kind;
    private final Issue issue;
    private final Content content;
    private final String address;
    private final Lettering letters;
    private final Wrapping wrapping;
    private final List<Sheet> sheets = new ArrayList<>();
    private float y;

    CertificatePages(PDDocument document, Application.Kind kind, Issue issue, String address) throws IOException {
        this.document = document;
        this.kind = kind;
        this.issue = issue;
        this.content = issue.content();
        this.address = address;
        this.letters = new Lettering(document);
        this.wrapping = new Wrapping(letters);
    }

    void draw() throws IOException {
        openSheet();
        opening();
        table();
        remarks();
        closing();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            sheet.grey(0.35f);
            sheet.centred("第 %d 页 共 %d 页".formatted(i + 1, sheets.size()), Sheet.WIDTH / 2, Sheet.HEIGHT - 45, 8);
            sheet.close();
        }
    }

    private void opening() throws IOException {
        sheet().heading("志愿服务记录证明", Sheet.WIDTH / 2, 96, 26, 5);
        if (kind == Application.Kind.SELF_PRINTED) {
            sheet().centred("（志愿者本人打印）", Sheet.WIDTH / 2, 118, 10.5f);
        }
        sheet().rightAligned("编号：" + issue.number(), RIGHT, 140, 10.5f);
        y = 172;
        paragraph(statement(), BODY, BODY_LEADING);
        y += 2;
    }

    private String statement() {
        Content.Holder holder = content.holder();
        List<String> particulars = new ArrayList<>();
        String idNumber = holder.idNumber().reveal();
        if (!idNumber.isEmpty()) {
            particulars.add(ID_TYPES.getOrDefault(holder.idType(), "证件") + "号码：" + idNumber);
        }
        if (!holder.volunteerNumber().isEmpty()) {
            particulars.add("志愿者编号：" + holder.volunteerNumber());
        }
        return "兹证明" + holder.name().reveal()
                + (particulars.isEmpty() ? "" : "（" + String.join("，", particulars) + "）")
                + "自" + content.from().format(DAY) + "至" + content.to().format(DAY) + "，参加志愿服务"
                + content.lines().size() + "项，累计服务时间" + Hours.display(content.minutes()) + "小时（"
                + content.minutes() + "分钟）。服务记录如下：";
    }

    private void table() throws IOException {
        row(List.of(HEADS), true);
        int number = 1;
        for (ServiceLine line : content.lines()) {
            row(
                    List.of(
                            String.valueOf(number++),
                            days(line.from(), line.to()),
                            line.content() + (line.place().isEmpty() ? "" : "（地点：" + line.place() + ")"),
                            line.bodyName(),
                            Hours.display(line.minutes())),
                    false);
        }
        row(List.of("", "", "合计", "", Hours.display(content.minutes())), true);
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.format(SHORT_DAY) : from.format(SHORT_DAY) + "至 " + to.format(SHORT_DAY);
    }

    private void row(List<String> cells, boolean strong) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < COLUMNS.length; i++) {
            List<String> lines = wrapping.lines(cells.get(i), CELL, COLUMNS[i] - 2 * CELL_PADDING, 0);
            wrapped.add(lines);
            most = Math.max(most, lines.size());
        }
        float height = most * CELL_LEADING + 2 * CELL_PADDING;
        if (y + height > BOTTOM) {
            openSheet();
            row(List.of(HEADS), true);
        }
        if (strong) {
            sheet().shade(LEFT, y, TEXT_WIDTH, height, 0.92f);
        }
        float x = LEFT;
        for (int i = 0; i < COLUMNS.length; i++) {
            sheet().box(x, y, COLUMNS[i], height);
            List<String> lines = wrapped.get(i);
            float baseline = y + (height - lines.size() * CELL_LEADING) / 2 + CELL_LEADING - 3.6f;
            for (String line : lines) {
                if (i == 2 && !strong) {
                    sheet().text(line, x + CELL_PADDING, baseline, CELL);
                } else {
                    sheet().centred(line, x + COLUMNS[i] / 2, baseline, CELL);
                }
                baseline += CELL_LEADING;
            }
            x += COLUMNS[i];
        }
        y += height;
    }

    private void remarks() throws IOException {
        y += 22;
        Content.Signatory people = content.signatory();
        line("用途：", content.purpose());
        line("服务负责人：", people.personInCharge());
        line("经办人：", people.handler());
        line("联系方式：", people.contact());
        paragraph(
                kind == Application.Kind.SELF_PRINTED
                        ? "本件由志愿者本人从系统打印，内容取自各记录单位的原始记录；需要加盖印章的，可凭本件向记录单位申请。"
                        : "本证明由志愿服务的记录单位依据原始记录出具。",
                9.5f,
                15);
        paragraph("出具志愿服务记录证明不收取任何费用；志愿服务记录不得用于商业目的；伪造、变造或者使用伪造、变造的证明的，依法承担责任。", 9.5f, 15);
    }

    private void line(String label, @Nullable String value) throws IOException {
        if (value != null) {
            paragraph(label + value, 10.5f, 17);
        }
    }

    private void closing() throws IOException {
        // every letter is drawn before this, so that the missing ones are known
        List<String> signature = wrapping.lines(content.issuerName(), 12, 210, 0);
        List<String> missing = letters.missing();
        if (!missing.isEmpty()) {
            paragraph(
                    "注：“" + Lettering.MISSING + "”代表字库未收录的字，依次为 " + String.join("、", missing) + "（统一码），以登记信息为准。",
                    9.5f,
                    15);
        }
        if (y + CLOSING_HEIGHT > BOTTOM) {
            openSheet();
        }
        float top = BOTTOM - CLOSING_HEIGHT + 14;
        sheet().qr(QrCode.of(target()), LEFT + 4, top, QR_SIDE);
        float caption = top + QR_SIDE + 16;
        sheet().text("核验码：" + issue.code().reveal(), LEFT + 4, caption, 11);
        sheet().grey(0.25f);
        sheet().text("扫描二维码，或者打开下列网址，输入编号和核验码即可查验真伪：", LEFT + 4, caption + 17, 8.5f);
        sheet().text(address, LEFT + 4, caption + 30, 8.5f);
        sheet().text("二维码内含数字签名，不联网也可以用公布的公钥查验。", LEFT + 4, caption + 43, 8.5f);
        sheet().grey(0);
        float centre = RIGHT - 108;
        sheet().grey(0.55f);
        sheet().dashedCircle(centre, top + 62, 56);
        sheet().centred(kind == Application.Kind.SELF_PRINTED ? "（需要时加盖印章）" : "（盖章处）", centre, top + 66, 10);
        sheet().grey(0);
        float baseline = top + 140;
        sheet().centred(kind == Application.Kind.SELF_PRINTED ? "打印系统：" : "出具单位：", centre, baseline, 10.5f);
        for (String line : signature) {
            baseline += 18;
            sheet().centred(line, centre, baseline, 12);
        }
        sheet().centred(Today.of(issue.issuedAt()).format(DAY), centre, baseline + 20, 12);
    }

    /** The address works online; what follows # never leaves the reader's machine and is verified offline. */
    private String target() {
        return address + "/" + issue.number() + "?code=" + issue.code().reveal() + "#" + issue.signature();
    }

    private void paragraph(String text, float size, float leading) throws IOException {
        float indent = 2 * size;
        boolean first = true;
        List<String> lines = wrapping.lines(text, size, TEXT_WIDTH, indent);
        if (y + lines.size() * leading > BOTTOM) {
            openSheet();
        }
        for (String line : lines) {
            sheet().text(line, LEFT + (first ? indent : 0), y, size);
            y += leading;
            first = false;
        }
    }

    private void openSheet() throws IOException {
        Sheet sheet = new Sheet(document, letters);
        sheet.frame();
        sheets.add(sheet);
        y = 66;
        if (sheets.size() > 1) {
            sheet.rightAligned("编号：" + issue.number(), RIGHT, 64, 9);
            y = 84;
        }
    }

    private Sheet sheet() {
        return Objects.requireNonNull(sheets.getLast());
    }
}
