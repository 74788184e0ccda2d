import Files
import Vocabulary

/// Reads `Policies/chats.yaml`. The file is taken whole or refused: chats that are read with half
/// of a mapping would give wrong figures in silence.
public enum ChatPolicyFile {
  /// - Throws: `Refusal` of kind `.refused` with every finding.
  public static func read(_ file: TextFile) throws -> ChatPolicy {
    let source = YAMLSource(file)
    let root = source.root()?.table(
      keys: ["agents", "automatic", "formats", "figures"], as: file.name)
    guard let root else { throw Refusal(.refused, source.findings) }
    let mapping = ChatMapping(
      agents: agents(root), automatic: patterns(root, "automatic"),
      formats: root.list("formats").compactMap(format))
    let figures = root.list("figures").compactMap(FigureReader.read)
    reportTwice(root.list("formats"), mapping.formats.map(\.id))
    reportTwice(root.list("figures"), figures.map(\.id))
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return ChatPolicy(mapping: mapping, figures: figures)
  }

  private static func reportTwice(_ nodes: [YAMLNode], _ ids: [String]) {
    for (place, id) in ids.enumerated() where ids[..<place].contains(id) {
      if nodes.indices.contains(place) { nodes[place].report(Texts.idTwice(id)) }
    }
  }

  private static func agents(_ root: YAMLTable) -> ChatAgents {
    let keys = ["sub_accounts", "nicks", "robots"]
    guard let table = root["agents"]?.table(keys: keys, as: "agents") else { return ChatAgents() }
    var nicks: [String: AgentNumber] = [:]
    for (nick, node) in table["nicks"]?.openTable(as: "nicks")?.entries ?? [] {
      nicks[nick] = node.value(for: nick, Texts.anAgentNumber) { AgentNumber($0) }
    }
    return ChatAgents(
      nicks: nicks, robots: Set(table.texts("robots")),
      hasSubAccounts: table.flag("sub_accounts") ?? true)
  }

  private static func patterns(_ table: YAMLTable, _ key: String) -> [ChatPattern] {
    guard let node = table[key] else { return [] }
    let items = node.scalar == nil ? node.list(for: key) : [node]
    return items.compactMap { pattern($0, key) }
  }

  private static func pattern(_ node: YAMLNode?, _ key: String) -> ChatPattern? {
    node?.value(for: key, Texts.aPattern) { ChatPattern($0) }
  }

  private static func format(_ node: YAMLNode) -> ChatFormat? {
    let keys = ["id", "name", "shape", "platform", "columns", "turn", "date", "chat", "skip"]
    let table = node.table(keys: keys, required: ["id", "name", "shape"], as: "formats")
    guard let table, let id = table.text("id"), let name = table.bilingual("name"),
      let shape = table.choice("shape", ChatFormat.Shape.self)
    else { return nil }
    var format = ChatFormat(id: id, name: name, shape: shape)
    format.platform = table.choice("platform", ChatPlatform.self)
    format.turn = patterns(table, "turn")
    format.date = pattern(table["date"], "date")
    format.chat = pattern(table["chat"], "chat")
    format.skip = patterns(table, "skip")
    let parts = TableTurns.use.columns.map(\.name)
    if let columns = table["columns"]?.table(keys: parts, as: "columns") {
      for (part, _) in columns.entries { format.columns[part] = columns.texts(part) }
    }
    guard shape == .lines || shape == .page else { return format }
    let names = Set(format.turn.flatMap(\.names))
    for needed in ["time", "nick"] where !names.contains(needed) {
      node.report(Texts.groupNeeded(needed), fix: Texts.groupFix(needed))
    }
    return format
  }
}
