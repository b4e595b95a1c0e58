package org.linli.volunteer.certificate.web;

import java.util.Map;
import org.linli.platform.time.Hours;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.certificate.VerifyCertificate;
import org.springframework.web.util.HtmlUtils;

/** The page behind the QR code: the same facts as the API's answer, in Chinese, without scripts. */
final class VerificationPage {

    private static final Map<CertificateStatus, String> VERDICTS = Map.of(
            CertificateStatus.VALID, "证明真实有效",
            CertificateStatus.ISSUED, "证明已出具，尚未生效",
            CertificateStatus.PUBLICIZED, "证明正在公示，尚未生效",
            CertificateStatus.REVOKED, "证明已被撤销，无效",
            CertificateStatus.REISSUED, "证明已换发，本件作废");

    private VerificationPage() {}

    static String of(VerifyCertificate.Verification found) {
        String color = found.status() == CertificateStatus.VALID ? "#16703c" : "#b02a1c";
        return page("<p style=\"font-size:1.4em;color:" + color + "\">"
                + VERDICTS.getOrDefault(found.status(), found.status().name()) + "</p><table>"
                + row("编号", found.number())
                + row("姓名", found.maskedName())
                + row("服务时间", Hours.display(found.minutes()) + " 小时（" + found.minutes() + " 分钟）")
                + row("服务项数", String.valueOf(found.services()))
                + row("服务期间", found.from() + " 至 " + found.to())
                + row("出具单位", found.body())
                + row("出具日期", found.issuedOn().toString())
                + "</table>"
                + (found.recordUnchanged() ? "" : "<p style=\"color:#b02a1c\">所载服务记录在出具后有更正。</p>"));
    }

    /** The same for a wrong code as for a number that there is not (VOL-19). */
    static String notVerifiable() {
        return page("<p style=\"font-size:1.4em;color:#b02a1c\">没有与该编号和核验码相符的证明</p>");
    }

    private static String row(String label, String value) {
        return "<tr><td style=\"padding:.3em 1em .3em 0;color:#555\">" + label + "</td><td>"
                + HtmlUtils.htmlEscape(value, "UTF-8") + "</td></tr>";
    }

    private static String page(String content) {
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<title>志愿服务记录证明查验</title></head>"
                + "<body style=\"font-family:sans-serif;max-width:32em;margin:2em auto;padding:0 1em\">"
                + "<h1 style=\"font-size:1.3em\">志愿服务记录证明查验</h1>" + content + "</body></html>";
    }
}
