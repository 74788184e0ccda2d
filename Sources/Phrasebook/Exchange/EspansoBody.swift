/// The text of a match as our template: `{{name}}` and, in a form, `[[name]]` become `{name}`;
/// `\{\{` is how espanso writes `{{` itself; `$|$` is left out.
struct EspansoBody: Equatable {
  private(set) var template = ""
  /// Names of variables that a program fills in espanso.
  private(set) var commands: [String] = []
  private(set) var hasWords = false

  init(_ body: String, _ variables: EspansoVariables, isForm: Bool) {
    // The mark at which espanso leaves the cursor.
    let body = body.replacing("$|$", with: "")
    let marks = /\\\{\\\{|\\\}\\\}|\{\{\s*(\w+)(?:\.(\w+))?\s*\}\}|\[\[\s*(\w+)(?:\.(\w+))?\s*\]\]/
    var rest = body[...]
    for match in body.matches(of: marks) {
      add(words: rest[..<match.range.lowerBound])
      rest = body[match.range.upperBound...]
      let (text, variable, field, control, controlField) = match.output
      if let name = variable {
        add(variable: String(name), field: field.map(String.init), variables)
      } else if let name = control, isForm {
        add(variable: String(name), field: controlField.map(String.init), variables)
      } else {
        add(words: text == "\\{\\{" ? "{{" : text == "\\}\\}" ? "}}" : text)
      }
    }
    add(words: rest)
  }

  private mutating func add(words: Substring) {
    template += Template.literal(words)
    if !words.allSatisfy(\.isWhitespace) { hasWords = true }
  }

  private mutating func add(
    variable name: String, field: String?, _ variables: EspansoVariables
  ) {
    let known = field.flatMap { variables.byName[name + "." + $0] } ?? variables.byName[name]
    let own = field ?? name
    template += (known ?? .asked).written(own)
    if known == .command, !commands.contains(own) { commands.append(own) }
    if case .words(let body) = known {
      commands += body.commands.filter { !commands.contains($0) }
      hasWords = true
    }
  }
}
