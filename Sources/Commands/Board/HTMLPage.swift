import Terminal
import Vocabulary

/// A page of HTML that needs nothing from outside: its style is in it, and everything that it shows
/// is escaped. Light or dark by the browser's setting; paper is always light.
struct HTMLPage {
  let language: Language
  let title: String
  /// Seconds after which the browser loads the page again; nil for a page to print.
  var refresh: Int?
  /// Elements that are escaped already.
  var body: [String] = []

  /// Returns a text as HTML. Quotes are escaped too, so it may stand in an attribute.
  static func escape(_ text: String) -> String {
    text.harmless(keepingNewlines: true).reduce(into: "") { result, sign in
      switch sign {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(sign)
      }
    }
  }

  /// Adds an element around a text, which is escaped.
  mutating func add(_ element: String, _ text: String, class name: String = "") {
    body.append(Self.element(element, Self.escape(text), class: name))
  }

  static func element(_ element: String, _ inner: String, class name: String = "") -> String {
    let attribute = name.isEmpty ? "" : " class=\"\(name)\""
    return "<\(element)\(attribute)>\(inner)</\(element)>"
  }

  /// Adds a table of texts, with each cell's class.
  mutating func add(heads: [String], rows: [[(text: String, name: String)]]) {
    let head = heads.map { Self.element("th", Self.escape($0)) }.joined()
    let lines = rows.map { row in
      Self.element(
        "tr", row.map { Self.element("td", Self.escape($0.text), class: $0.name) }.joined())
    }
    body.append(
      Self.element(
        "table",
        Self.element("thead", Self.element("tr", head))
          + Self.element("tbody", lines.joined(separator: "\n"))))
  }

  var text: String {
    let reload = refresh.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      \(reload)<title>\(Self.escape(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static let style = """

    :root { color-scheme: light dark; --ink: #1c2024; --paper: #f7f7f5; --card: #fff;
      --faint: #667; --line: #d8d8d4; --bad: #b3261e; --warning: #8a5a00; --bar: #2f6fb0; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e6e3; --paper: #14171a;
      --card: #1d2125; --faint: #9aa0a6; --line: #343a40; --bad: #ff8a80; --warning: #f0b95a;
      --bar: #6aa9e9; } }
    body { margin: 1.2rem; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    h1 { font-size: 1.4rem; margin: 0 0 .8rem; } h2 { font-size: 1.05rem; margin: 0 0 .4rem; }
    main { display: grid; gap: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
    section { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
      padding: .8rem 1rem; overflow-x: auto; } section.wide { grid-column: 1 / -1; }
    ul { margin: 0; padding: 0; list-style: none; } li { padding: .15rem 0;
      overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid var(--line); }
    td.number { text-align: right; } code, .faint { color: var(--faint); font-size: .85rem; }
    .bad { color: var(--bad); font-weight: 600; } .warning { color: var(--warning); }
    meter { width: 9rem; height: .9rem; }
    @media print { :root { --ink: #000; --paper: #fff; --card: #fff; --faint: #444;
      --line: #bbb; --bad: #900; --warning: #640; } body { margin: 0; font-size: 11pt; }
      main { display: block; } section { border: 0; padding: 0 0 .6rem; break-inside: avoid; }
      @page { margin: 16mm; } }

    """
}
