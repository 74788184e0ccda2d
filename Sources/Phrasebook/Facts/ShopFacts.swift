import Files
import Vocabulary

/// The facts of a desk's shops: the file `facts.yaml` of its phrase folder.
public struct ShopFacts: Sendable {
  /// The name of the file within the phrase folder, where it is no phrase file.
  public static let fileName = "facts.yaml"
  static let keys = ["examples", "facts"]

  /// The facts in the order of the file.
  public private(set) var all: [ShopFact] = []
  /// True when examples stand for what is missing: a desk for trying out, whose buyers are nobody.
  public private(set) var takesExamples = false
  public private(set) var findings: [Finding] = []

  /// The facts of a desk that has no such file.
  public init() {}

  /// Reads the file. Good entries are taken, everything else is a finding.
  public init(_ file: TextFile) {
    let source = YAMLSource(file)
    if let table = source.root()?.table(keys: Self.keys, required: ["facts"], as: file.name) {
      takesExamples = table.flag("examples") ?? false
      for fact in table.list("facts").compactMap(FactEntry.read) {
        if let other = self[fact.name] {
          source.report(
            file.finding(
              line: fact.place.line ?? 1, column: fact.place.column ?? 1,
              Texts.factTwice(fact.name, other.place.label), fix: Texts.factTwiceFix))
        } else {
          all.append(fact)
        }
      }
    }
    // A file that an editor is just saving is empty for a moment: that states nothing.
    if all.isEmpty, source.findings.isEmpty {
      source.report(file.finding(line: 1, Texts.noFactsStated, fix: Texts.stateSome))
    }
    findings = source.findings
  }

  /// The fact with a name; nil when none is declared.
  public subscript(name: String) -> ShopFact? { all.first { $0.name == name } }

  /// Returns the declared fact with a name.
  ///
  /// - Throws: `Refusal` of kind `.usage`, with the nearest name, when there is none.
  public func fact(_ name: String) throws -> ShopFact {
    if let fact = self[name] { return fact }
    let near = Nearest.match(name, among: all.map(\.name))
    throw Refusal(
      .usage, Texts.noFact(name), fix: near.map(Text.didYouMean) ?? Texts.listFacts)
  }

  /// The standing of a fact in a scope.
  public enum Standing: Hashable, Sendable {
    case stated(ShopFact.Value)
    /// The example stands for it, as the file wants.
    case example(String)
    case missing

    /// The text that replies state; nil when it is missing.
    public var text: String? {
      switch self {
      case .stated(let value): value.text
      case .example(let text): text
      case .missing: nil
      }
    }
  }

  public func standing(of fact: ShopFact, in scope: Scope) -> Standing {
    if let value = fact.value(in: scope) { return .stated(value) }
    return takesExamples ? .example(fact.example) : .missing
  }

  /// Returns the value of a fact in a scope; nil when it is missing or not declared.
  public func value(_ name: String, in scope: Scope) -> String? {
    self[name].flatMap { standing(of: $0, in: scope).text }
  }

  /// Returns the values of the facts in a scope, by name.
  public func values(in scope: Scope) -> [String: String] {
    Dictionary(
      all.compactMap { fact in standing(of: fact, in: scope).text.map { (fact.name, $0) } }
    ) { first, _ in first }
  }

  /// Returns the declared facts without which a phrase can send neither its reply nor its fallback.
  public func awaited(by phrase: Phrase, in scope: Scope, _ values: [String: String]) -> [String] {
    guard !all.isEmpty, !phrase.messages(in: scope).reply.isEmpty else { return [] }
    let lacking = phrase.required(in: scope).filter { values[$0] == nil && self[$0] != nil }
    guard !lacking.isEmpty else { return [] }
    let instead = phrase.messages(in: scope).fallback
    let helps =
      !instead.isEmpty && !phrase.fallbackRequired(in: scope).contains { lacking.contains($0) }
    return helps ? [] : lacking
  }
}
