package org.linli.local.signin.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.local.signin.person.Person;
import org.linli.local.signin.person.Persons;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page: name, password, and the local persons to choose from. Works without any script. */
@Controller
class LoginPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>登录 · 邻里 Linli</title>
              <link rel="stylesheet" href="/sign-in.css">
            </head>
            <body>
            <main>
              <header>
                <h1>邻里 <small>Linli</small></h1>
                <p>社会工作与志愿服务 · 本机演示登录</p>
              </header>
              <form method="post" action="/login">
                %s
                <label for="username">登录名 <span lang="en">Name</span></label>
                <input id="username" name="username" value="%s" autocomplete="username" spellcheck="false" required%s>
                <label for="password">密码 <span lang="en">Password</span></label>
                <input id="password" name="password" type="password" autocomplete="current-password" required%s>
                <input type="hidden" name="%s" value="%s">
                <button type="submit">登录 <span lang="en">Sign in</span></button>
                <p class="hint">密码由本机安装时生成：见 <code>./linli up</code> 的输出，或 <code>.linli/secrets.properties</code>。</p>
              </form>
              <section aria-labelledby="persons">
                <h2 id="persons">演示人员</h2>
                <ul>
            %s
                </ul>
                <p class="hint">也可输入 <code>角色@区划代码</code>（如 <code>community-worker@330411104205</code>）或 <code>volunteer:志愿者编号</code>。</p>
              </section>
            </main>
            </body>
            </html>
            """;

    private final Persons persons;

    LoginPage(Persons persons) {
        this.persons = persons;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String login(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "wait", required = false) @Nullable Integer wait) {
        var chosen = persons.find(person).map(Person::id).orElse("");
        return PAGE.formatted(
                notice(request, wait),
                HtmlUtils.htmlEscape(chosen),
                chosen.isEmpty() ? " autofocus" : "",
                chosen.isEmpty() ? "" : " autofocus",
                csrf.getParameterName(),
                csrf.getToken(),
                persons.listed().stream().map(LoginPage::item).collect(Collectors.joining("\n")));
    }

    /** What a signed-in person sees who came without a destination. */
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String home() {
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>已登录 · 邻里 Linli</title>
                <link rel="stylesheet" href="/sign-in.css"></head>
                <body><main><header><h1>已登录</h1><p>请从控制台进入：<a href="http://127.0.0.1:8080/">http://127.0.0.1:8080/</a></p></header></main></body></html>
                """;
    }

    private static String notice(HttpServletRequest request, @Nullable Integer wait) {
        if (wait != null) {
            return "<p class=\"notice\" role=\"alert\">尝试次数过多，请 " + wait + " 秒后再试。</p>";
        }
        if (request.getParameter("error") != null) {
            return "<p class=\"notice\" role=\"alert\">登录名或密码不正确。</p>";
        }
        if (request.getParameter("logout") != null) {
            return "<p class=\"notice calm\" role=\"status\">您已退出登录。</p>";
        }
        return "";
    }

    private static String item(Person person) {
        var id = HtmlUtils.htmlEscape(person.id());
        return "      <li><a href=\"/login?person=%s\"><b>%s</b><span>%s</span><code>%s</code></a></li>"
                .formatted(
                        id,
                        HtmlUtils.htmlEscape(person.name()),
                        person.roles().getFirst().title() + " · "
                                + person.area().digits(),
                        id);
    }
}
