import Files

/// A variable in a match of espanso: its source there decides what it becomes here. Nothing is ever
/// executed, asked of the clock or taken from the clipboard.
enum EspansoVariable: Equatable {
  /// Fixed words (`echo`): part of the text. They may hold variables in their turn.
  case words(EspansoBody)
  /// One of several that are as good (`random`), or what a form opens with: a default.
  case usual(String)
  /// Whatever the agent has to say: a form's field, a choice, the clipboard, a date.
  case asked
  /// The output of a program (`shell`, `script`): asked for, and reported.
  case command

  /// Words that hold each other may grow without end: longer ones than so many bytes are asked for.
  private static let longest = 2000

  /// - Parameter known: the variables that stand before it.
  init(_ table: YAMLTable, known: EspansoVariables) {
    let parameters = table["params"]?.openTable(as: "params")
    switch table["type"]?.scalar {
    case "echo":
      let text = parameters?["echo"]?.scalar ?? ""
      let words = EspansoBody(text, known, isForm: false)
      let hasGrown = words.template.utf8.count > max(Self.longest, 2 * text.utf8.count)
      self = hasGrown ? .asked : .words(words)
    case "random": self = .init(usual: parameters?["choices"]?.items?.first?.scalar)
    case "shell", "script": self = .command
    default: self = .asked
    }
  }

  /// A field of a form, with what stands in it when it opens.
  init(field: YAMLNode?) {
    let table = field.flatMap { $0.isTable ? $0.openTable(as: "form_fields") : nil }
    self.init(usual: table?["default"]?.scalar)
  }

  /// A default of ours can't hold braces or line breaks.
  private init(usual text: String?) {
    guard let text, !text.contains(where: { "{}".contains($0) || $0.isNewline }) else {
      self = .asked
      return
    }
    self = .usual(text)
  }

  /// The text that stands for the variable in our template.
  func written(_ name: String) -> String {
    switch self {
    case .words(let body): body.template
    case .usual(let text): "{\(name)=\(text)}"
    case .asked, .command: "{\(name)}"
    }
  }
}

/// The variables of a match and of its file, by name; those of a form as `form.field`.
struct EspansoVariables {
  private(set) var byName: [String: EspansoVariable] = [:]

  /// - Parameters:
  ///   - list: the node under `vars` or `global_vars`.
  ///   - file: the variables of the whole file; the match's own come before them.
  init(_ list: YAMLNode?, inside file: EspansoVariables? = nil) {
    byName = file?.byName ?? [:]
    for node in list?.items ?? [] where node.isTable {
      guard let table = node.openTable(as: "vars"), let name = table["name"]?.scalar else {
        continue
      }
      byName[name] = EspansoVariable(table, known: self)
      if table["type"]?.scalar == "form" {
        addFields(of: table["params"]?.openTable(as: "params")?["fields"], prefix: name + ".")
      }
    }
  }

  mutating func addFields(of node: YAMLNode?, prefix: String = "") {
    guard let node, node.isTable else { return }
    for (name, field) in node.openTable(as: "fields")?.entries ?? [] {
      byName[prefix + name] = EspansoVariable(field: field)
    }
  }
}
