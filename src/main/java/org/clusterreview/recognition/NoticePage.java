package org.clusterreview.recognition;

/** A public notice as one page of HTML that needs nothing beside it: no script, no font, no address but its own. */
final class NoticePage {

    private static final String STYLE = """
            body{margin:0;background:#fff;color:#1a1a1a;font:1.125rem/1.9 FangSong,"仿宋",STFangsong,serif}
            main{max-width:44rem;margin:0 auto;padding:2rem 1rem}
            h1{font:700 1.625rem/1.5 SimSun,"宋体",serif;text-align:center}
            h2{font:700 1.25rem/1.6 SimHei,"黑体",sans-serif;margin-top:2.5rem}
            h3{font:700 1.125rem/1.6 KaiTi,"楷体",serif;margin:1.25rem 0 .25rem}
            .text{text-indent:2em;margin:0 0 .5rem}
            ol{margin:0;padding-left:2.5em}
            .office{text-align:right;margin-top:2rem}
            @media print{main{max-width:none;padding:0}section{break-before:page}}
            """;

    private final NoticeContent content;
    private final String sha256;
    private final StringBuilder html = new StringBuilder();

    NoticePage(NoticeContent content, String sha256) {
        this.content = content;
        this.sha256 = sha256;
    }

    String html() {
        String title = escape(NoticeDocument.title(content));
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"input-sha256\" content=\"")
                .append(sha256)
                .append("\">\n")
                .append("<meta name=\"source\" content=\"")
                .append(escape(content.source()))
                .append("\">\n")
                .append("<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n")
                .append("<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        if (!content.addressee().isEmpty()) {
            element("p", "", content.addressee());
        }
        content.paragraphs().forEach(line -> element("p", "text", line));
        for (int i = 0; i < content.annexes().size(); i++) {
            element("p", "text", NoticeDocument.annexes(content, i).strip());
        }
        html.append("<p class=\"office\">")
                .append(escape(content.office()))
                .append("<br><time datetime=\"")
                .append(content.day())
                .append("\">")
                .append(NoticeWording.day(content.day()))
                .append("</time></p>\n");
        for (int i = 0; i < content.annexes().size(); i++) {
            annex(i, content.annexes().get(i));
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void annex(int index, NoticeContent.Annex annex) {
        String id = "annex-" + (index + 1);
        html.append("<section aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">")
                .append(escape(NoticeDocument.label(content, index) + "　" + annex.title()))
                .append("</h2>\n");
        for (NoticeContent.City city : annex.cities()) {
            element("h3", "", NoticeDocument.heading(city));
            html.append("<ol>\n");
            city.names().forEach(name -> element("li", "", name));
            html.append("</ol>\n");
        }
        html.append("</section>\n");
    }

    private void element(String tag, String style, String text) {
        html.append('<').append(tag);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(tag).append(">\n");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
