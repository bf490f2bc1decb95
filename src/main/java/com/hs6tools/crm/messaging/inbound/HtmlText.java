package com.hs6tools.crm.messaging.inbound;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a person reads of an HTML page, as lines of text. */
final class HtmlText {
    private static final String UNSEEN =
            "script, style, head, title, template, noscript, iframe, object, svg, [hidden], [style*=display:none], [style*=display: none]";
    private static final String QUOTED =
            ".gmail_quote, .gmail_attr, blockquote[type=cite], .moz-cite-prefix, .yahoo_quoted, #divRplyFwdMsg";

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

    /** What they stand before is repeated, up to the end. */
    private static final String BEFORE_QUOTED = "#appendonsend, #divRplyFwdMsg";

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
        var leftOut = new HashSet<Node>(page.select(UNSEEN));
        var whole = lines(page, leftOut);
        if (!withoutQuotes) {
            return whole;
        }
        leftOut.addAll(page.select(QUOTED));
        page.select(BEFORE_QUOTED).forEach(mark -> addFollowing(mark, leftOut));
        var own = lines(page, leftOut);
        return own.isBlank() ? whole : own;
    }

    /** Each is looked at once, however many marks there are: {@code ~} would ask every sibling about every other. */
    private static void addFollowing(Element mark, Set<Node> leftOut) {
        for (var next = mark.nextElementSibling();
                next != null && leftOut.add(next);
                next = next.nextElementSibling()) {}
    }

    private static String lines(Document page, Set<Node> leftOut) {
        var lines = new Lines(leftOut);
        page.body().filter(lines);
        return lines.out.toString().replaceAll("(?m)^ +", "");
    }

    /** Skips what is left out instead of taking it out of the page, which takes longer with each that stands beside it. */
    private static final class Lines implements NodeFilter {
        private final Set<Node> leftOut;
        private final StringBuilder out = new StringBuilder();
        private int asWritten;

        Lines(Set<Node> leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (leftOut.contains(node)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode text) {
                var said = text.getWholeText();
                out.append(asWritten > 0 ? said : BLANKS.matcher(said).replaceAll(" "));
            } else if (node.nameIs("br")) {
                out.append('\n');
            } else if (node.nameIs("li")) {
                newLine(out).append("- ");
            } else if (LINES.contains(node.normalName())) {
                newLine(out);
            } else if (node.nameIs("td") || node.nameIs("th")) {
                out.append(' ');
            }
            asWritten += node.nameIs("pre") ? 1 : 0;
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            asWritten -= node.nameIs("pre") ? 1 : 0;
            if (LINES.contains(node.normalName())) {
                newLine(out);
                if (node.nameIs("p")) {
                    out.append('\n');
                }
            }
            return FilterResult.CONTINUE;
        }
    }

    private static StringBuilder newLine(StringBuilder out) {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? out : out.append('\n');
    }
}
