import Cases
import Desk
import Shell
import Vocabulary

/// A flow's alias as a command: `投诉单 新 ...`, `投诉单 判定 12 ...`, `投诉单 12`, `投诉单`.
struct FlowAlias {
  private let flow: Flow

  init(_ flow: Flow) { self.flow = flow }

  /// Returns the words of the command that a line stands for.
  ///
  /// - Parameter rest: the words after the alias.
  func words(_ rest: [String]) -> [String] {
    guard let first = rest.first, !first.hasPrefix("-") else {
      return ["case", "list", flow.id] + rest
    }
    let behind = Array(rest.dropFirst())
    if Int(first) != nil { return ["case", "show", flow.id] + rest }
    if flow.steps.contains(where: { names($0).contains(first) && !opens($0) }) {
      return ["case", "take", first, flow.id] + behind
    }
    if CaseCommandTexts.openWords.contains(first)
      || flow.opening.map(names)?.contains(first) == true
    {
      return ["case", "open", flow.id] + behind
    }
    if ["figures", "指标"].contains(first) { return ["figures", flow.id] + behind }
    for command in CaseGroup.configuration.subcommands where command.calls(first) {
      // `case undo` takes back the last step in any flow, so it takes no flow.
      return ["case", command.name] + (command == CaseTakeBack.self ? [] : [flow.id]) + behind
    }
    return ["case", "take", first, flow.id] + behind
  }

  private func opens(_ step: FlowStep) -> Bool { step.rules.contains(where: \.opens) }

  private func names(_ step: FlowStep) -> [String] {
    [step.id, step.name.chinese, step.name.english]
  }

  /// Returns true when a word is the alias of a flow of a desk.
  static func isKnown(_ word: String, at desk: Desk) -> Bool {
    desk.flowOfAlias(word) != nil
  }

  /// Returns the words of the command for a line that begins with an alias; nil for any other line.
  static func expanded(_ words: [String], _ desk: Desk?) -> [String]? {
    guard let first = words.first, !Root.firstWords.contains(first), let desk else { return nil }
    return desk.flowOfAlias(first).map { FlowAlias($0).words(Array(words.dropFirst())) }
  }
}
