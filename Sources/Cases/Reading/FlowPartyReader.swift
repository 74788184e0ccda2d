import Files
import Staff
import Vocabulary

/// Reads a party: `lead`, `holder`, `took judge`, `group sales`, the id of a field, `field
/// agent` and `role agent` where a field has the name of a role.
struct FlowPartyReader {
  private let words: FlowWords

  init(_ words: FlowWords) { self.words = words }

  /// The words for parties that every definition knows.
  static let words = ["anyone", "desk", "writer", "holder"] + Role.allCases.map(\.rawValue)

  func party(_ node: YAMLNode) -> Party? {
    guard let text = node.text(for: "by")?.trimmed else { return nil }
    let parts = text.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("took", 2): return step(parts[1], node)
    case ("group", 2): return .group(parts[1])
    case ("field", 2): return field(parts[1], node)
    case ("role", 2): return role(parts[1], node)
    case ("anyone", 1), ("desk", 1): return .anyone
    case ("writer", 1): return .writer
    case ("holder", 1): return .holder
    default:
      if let role = Role(rawValue: text) { return .role(role) }
      return field(text, node)
    }
  }

  private func role(_ word: String, _ node: YAMLNode) -> Party? {
    guard let role = Role(rawValue: word) else {
      FlowWords.report(
        word, at: node, among: Role.allCases.map(\.rawValue), FlowTexts.unknownParty)
      return nil
    }
    return .role(role)
  }

  private func step(_ id: String, _ node: YAMLNode) -> Party? {
    guard words.steps.contains(id) else {
      FlowWords.report(id, at: node, among: words.steps, FlowTexts.unknownStep)
      return nil
    }
    return .took(id)
  }

  /// Returns the agent in a field of type agent, or the group that another field names.
  private func field(_ id: String, _ node: YAMLNode) -> Party? {
    guard let field = words.fields.first(where: { $0.id == id }) else {
      guard !words.brokenFields.contains(id) else { return nil }
      let fields = words.fields.filter { [.agent, .choice, .text].contains($0.kind) }.map(\.id)
      FlowWords.report(id, at: node, among: Self.words + fields, FlowTexts.unknownParty)
      return nil
    }
    switch field.kind {
    case .agent: return .field(id)
    case .choice, .text: return .group(id)
    default:
      node.report(FlowTexts.noParty(id), fix: FlowTexts.partiesAre)
      return nil
    }
  }
}
