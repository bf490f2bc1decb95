package com.hs6tools.crm.messaging.inbound;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a person reads of an HTML page, as lines of text. */
final class HtmlText {
    private static final String UNSEEN =
            "script, style, head, title, template, noscript, iframe, object, svg, [hidden], [style*=display:none], [style*=display: none]";
    private static final String QUOTED =
            ".gmail_quote, .gmail_attr, blockquote[type=cite], .moz-cite-prefix, .yahoo_quoted, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *";
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd");

    private HtmlText() {}

    /** @param withoutQuotes leaves out what the answer repeats, where the program that wrote it has marked that */
    static String of(Document page, boolean withoutQuotes) {
        page.select(UNSEEN).remove();
        var whole = lines(page);
        if (!withoutQuotes) {
            return whole;
        }
        page.select(QUOTED).remove();
        var own = lines(page);
        return own.isBlank() ? whole : own;
    }

    private static String lines(Document page) {
        var out = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    out.append(
                            text.parent() instanceof Element e && e.closest("pre") != null
                                    ? text.getWholeText()
                                    : text.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
                } else if (node.nameIs("br")) {
                    out.append('\n');
                } else if (node.nameIs("li")) {
                    newLine(out).append("- ");
                } else if (LINES.contains(node.normalName())) {
                    newLine(out);
                } else if (node.nameIs("td") || node.nameIs("th")) {
                    out.append(' ');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (LINES.contains(node.normalName())) {
                    newLine(out);
                    if (node.nameIs("p")) {
                        out.append('\n');
                    }
                }
            }
        });
        return out.toString().replaceAll("(?m)^ +", "");
    }

    private static StringBuilder newLine(StringBuilder out) {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? out : out.append('\n');
    }
}
