package io.quarkiverse.clerk.emulator.http;

/** Pages of the emulator: one document around different contents, without script and without anything from outside. */
public final class Html {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1c1b22; --soft: #63616e; --line: #dcdae3; --paper: #fff;
              --back: #f4f3f7; --accent: #5b3df5; --on-accent: #fff; }
            @media (prefers-color-scheme: dark) { :root { --ink: #f2f1f5; --soft: #aaa7b5; --line: #3a3844;
              --paper: #211f29; --back: #15141a; --accent: #a796ff; --on-accent: #15141a; } }
            * { box-sizing: border-box; }
            body { margin: 0; padding: 2rem 1rem; background: var(--back); color: var(--ink);
              font: 1rem/1.5 system-ui, sans-serif; }
            main { max-width: 34rem; margin: 0 auto; padding: 2rem; background: var(--paper);
              border: 1px solid var(--line); border-radius: 1rem; }
            h1 { margin: 0 0 .25rem; font-size: 1.5rem; } h2 { margin: 0; font-size: 1.05rem; }
            p { margin: .25rem 0 1rem; color: var(--soft); }
            ul { list-style: none; margin: 0; padding: 0; }
            li.user { padding: 1rem 0; border-top: 1px solid var(--line); }
            li.user p { margin: 0 0 .5rem; overflow-wrap: anywhere; }
            form { display: flex; flex-wrap: wrap; gap: .5rem; }
            button { padding: .5rem .9rem; border: 1px solid var(--accent); border-radius: .6rem; cursor: pointer;
              background: var(--accent); color: var(--on-accent); font: inherit; }
            button.personal { background: transparent; color: var(--accent); }
            button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
            a { color: var(--accent); } code { overflow-wrap: anywhere; }
            dl { margin: 0; } dt { color: var(--soft); } dd { margin: 0 0 .75rem; }
            """;

    private Html() {
    }

    /** @param content markup; whatever comes from outside must have been escaped */
    public static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Clerk emulator</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, content);
    }

    /** For text and for attribute values in double quotes. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
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
