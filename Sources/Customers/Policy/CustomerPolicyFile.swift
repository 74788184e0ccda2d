import Files
import Vocabulary

/// Reads `Policies/customers.yaml`. The file is taken whole or refused: care by half of a plan
/// would be care left out in silence.
public enum CustomerPolicyFile {
  private static let keys = [
    "branches", "cards", "causes", "messages", "occasions", "audit", "loyalty", "lost",
    "warnings",
  ]

  /// - Throws: `Refusal` of kind `.refused` with every finding.
  public static func read(_ file: TextFile) throws -> CustomerPolicy {
    let source = YAMLSource(file)
    guard
      let root = source.root()?.table(keys: keys, required: ["branches", "cards"], as: file.name)
    else { throw Refusal(.refused, source.findings) }
    let messages = root["messages"]?.table(keys: ["hours", "late"], as: "messages")
    let cards = Self.cards(root)
    let policy = CustomerPolicy(
      branches: names(root, "branches"), cards: cards, causes: names(root, "causes"),
      occasions: OccasionReader.read(root),
      messageHours: messages.map { OccasionReader.hours($0, "hours") } ?? [],
      lateDays: messages?.whole("late", in: 0...30) ?? 1, audit: AuditPolicy.read(root),
      figures: FigurePolicy.read(root, cards: cards))
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return policy
  }

  /// Reads a list of ids with names, each once.
  static func names(_ root: YAMLTable, _ key: String) -> [CustomerPolicy.Named] {
    each(root, key) { node in
      guard let table = node.table(keys: ["id", "name"], required: ["id", "name"], as: key),
        let id = table.text("id"), let name = table.bilingual("name")
      else { return nil }
      return CustomerPolicy.Named(id: id, name: name)
    } id: {
      $0.id
    }
  }

  private static func cards(_ root: YAMLTable) -> [CustomerPolicy.Card] {
    each(root, "cards") { node in
      let keys = ["id", "name", "tier", "spend"]
      guard let table = node.table(keys: keys, required: ["id", "name", "tier"], as: "cards"),
        let id = table.text("id"), let name = table.bilingual("name"),
        let tier = table.choice("tier", CustomerPolicy.Tier.self)
      else { return nil }
      return CustomerPolicy.Card(id: id, name: name, tier: tier, spend: table.money("spend"))
    } id: {
      $0.id
    }
  }

  /// Reads the items of a list, and reports an id that stands there twice.
  static func each<Item>(
    _ root: YAMLTable, _ key: String, _ read: (YAMLNode) -> Item?, id: (Item) -> String
  ) -> [Item] {
    var items: [Item] = []
    for node in root.list(key) {
      guard let item = read(node) else { continue }
      if items.contains(where: { id($0) == id(item) }) {
        node.report(Texts.idTwice(id(item)), fix: Texts.anotherID)
      }
      items.append(item)
    }
    return items
  }
}
