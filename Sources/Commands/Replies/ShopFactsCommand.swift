import Desk
import Phrasebook
import Shell
import Staff
import Store
import Terminal
import Vocabulary

/// `shop facts [--shop ID]`: shows the facts that replies state, and those that are missing.
struct ShopFactsCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("facts", aliases: ["事实"])
  static let guide = Guide(
    Texts.factsSummary, examples: [.init("kefu shop facts", Texts.factsExample)],
    more: Texts.factsMore)

  @OptionGroup var shared: SharedOptions
  @Option var shop: String?

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    if let shop { try desk.use(shop: shop) }
    let facts = desk.facts
    let list = FactList(facts, in: desk.scope)
    return Answer(
      list,
      notes: facts.all.isEmpty
        ? [Texts.noFactsHere] : list.missing > 0 ? [Texts.factsMissing(list.missing)] : [])
  }
}

/// `shop fact NAME=VALUE ...`: states facts, for all shops or one, for always or a time.
struct ShopFactCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("fact", aliases: ["填"])
  static let guide = Guide(
    Texts.factSummary,
    examples: [
      .init("kefu shop fact 快递=顺丰 --as 3", Texts.factExample),
      .init(
        "kefu shop fact 今日优惠=满300减40 --from '2026-11-10 20:00' --until 2026-11-12 --as 3",
        Texts.factTimeExample),
    ], more: Texts.factMore)

  @OptionGroup var shared: SharedOptions
  @Option var shop: String?
  @Option var from: DayTime?
  @Option var until: DayTime?
  @Argument var values: [String]

  var permission: Permission { .stateFacts }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let desk = try context.desk()
    if let shop { try desk.use(shop: shop) }
    let given = try NamedValue.all(values)
    let before = try desk.state(
      given, shop: shop.map { _ in desk.shop.id }, from: from, until: until)
    for (name, value) in given {
      try context.store().note(
        Act(author, "shop.fact"), "\(name)=\(value), before: \(before[name] ?? "nothing")")
    }
    let scope = desk.scope
    let holds = (from.map(scope.hasBegun) ?? true) && !(until.map(scope.isOver) ?? false)
    return Answer(
      FactList(desk.facts, in: scope, only: given.map(\.name)),
      notes: holds ? [] : given.map { Texts.factLater($0.name, $0.value) })
  }
}

/// Values typed as NAME=VALUE.
enum NamedValue {
  /// - Throws: `Refusal` of kind `.usage` for words of another form.
  static func all(_ words: [String]) throws -> [(name: String, value: String)] {
    try words.map { word in
      guard let equals = word.firstIndex(where: { "=＝".contains($0) }), equals != word.startIndex
      else { throw Refusal(.usage, Texts.notAValue(word), fix: Texts.factShape) }
      return (
        String(word[..<equals]).trimmed, String(word[word.index(after: equals)...]).trimmed
      )
    }
  }
}

extension DayTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// The facts of the current shop.
struct FactList: Shown {
  struct Row: Encodable {
    let name: String
    let label: String
    let kind: String
    let value: String?
    /// `stated`, `example` or `missing`.
    let state: String
    let example: String
    let shop: String?
    let from: DayTime?
    let until: DayTime?
    let place: String
  }

  private let rows: [(fact: ShopFact, standing: ShopFacts.Standing)]

  init(_ facts: ShopFacts, in scope: Scope, only names: [String]? = nil) {
    rows = facts.all.filter { names?.contains($0.name) ?? true }
      .map { ($0, facts.standing(of: $0, in: scope)) }
  }

  /// The number of facts that are missing.
  var missing: Int { rows.count { $0.standing == .missing } }

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for (fact, standing) in rows {
      let (state, value): (String, ShopFact.Value?) =
        switch standing {
        case .stated(let value): ("stated", value)
        case .example: ("example", nil)
        case .missing: ("missing", nil)
        }
      try list.encode(
        Row(
          name: fact.name, label: fact.label(encoder.language), kind: fact.kind.rawValue,
          value: standing.text, state: state, example: fact.example, shop: value?.shop,
          from: value?.from, until: value?.until, place: (value?.place ?? fact.place).label))
    }
  }

  func lines(_ paper: Paper) -> [String] {
    let widest = rows.map { paper.width.of($0.fact.name) }.max() ?? 0
    return rows.map { fact, standing in
      let name = paper.width.pad(fact.name.harmless(), to: widest + 2)
      return name + Self.words(fact, standing, paper)
    }
  }

  private static func words(
    _ fact: ShopFact, _ standing: ShopFacts.Standing, _ paper: Paper
  ) -> String {
    switch standing {
    case .stated(let value):
      let bounds = paper.text(Texts.factBounds(value)).harmless()
      let place = paper.style("\(bounds)  \(value.place.label)".harmless(), .faint)
      return value.text.harmless() + place
    case .example(let text):
      return text.harmless() + "  " + paper.style(paper.text(Texts.factIsExample), .warning)
    case .missing:
      let words = paper.style(paper.text(Texts.factIsMissing), .warning)
      return words + paper.style(paper.text(Texts.factHint(fact)).harmless(), .faint)
    }
  }
}
