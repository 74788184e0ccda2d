import Vocabulary

/// Phrases as a match file of espanso: `:id` expands to the reply; one with variables opens a form.
/// The fields that espanso can't hold (next, shop, dates, fallback, variants) are left out.
enum EspansoDocument {
  static func text(_ matches: [[String]]) -> String {
    (["matches:"] + matches.flatMap { $0 }).joined(separator: "\n") + "\n"
  }

  /// The lines of one match; nil when its words hold marks that espanso would take for variables.
  static func match(_ phrase: Phrase) -> [String]? {
    guard let template = try? Template(phrase.reply.joined(separator: "\n")) else { return nil }
    let isForm = !template.variables.isEmpty
    var body = ""
    for part in template.parts {
      switch part {
      case .text(let text):
        guard let words = words(text, isForm: isForm) else { return nil }
        body += words
      case .variable(let name, _): body += "[[\(name)]]"
      }
    }
    var lines = [
      "  - trigger: \(YAMLText.quoted(":" + phrase.id))",
      "    label: \(YAMLText.scalar(phrase.title))",
    ]
    if !phrase.buyers.isEmpty {
      lines += ["    search_terms:"] + phrase.buyers.map { "      - \(YAMLText.scalar($0))" }
    }
    lines.append("    \(isForm ? "form" : "replace"): \(YAMLText.quoted(body))")
    return lines + fields(template)
  }

  private static func words(_ text: String, isForm: Bool) -> String? {
    guard !["\\{", "\\}"].contains(where: text.contains) else { return nil }
    if isForm { return ["{{", "}}", "[[", "]]"].contains(where: text.contains) ? nil : text }
    return text.replacing("{{", with: "\\{\\{").replacing("}}", with: "\\}\\}")
  }

  /// The defaults of a form's fields.
  private static func fields(_ template: Template) -> [String] {
    var lines: [String] = []
    for name in template.variables {
      let defaults = template.parts.compactMap { part -> String? in
        if case .variable(name, let text?) = part { text } else { nil }
      }
      guard let usual = defaults.first else { continue }
      lines.append("      \(YAMLText.scalar(name)): {default: \(YAMLText.quoted(usual))}")
    }
    return lines.isEmpty ? [] : ["    form_fields:"] + lines
  }
}
