import Files
import Staff
import Vocabulary

/// Between what people type and read and what the store keeps of a field.
extension Field {
  /// What the store keeps of a value that somebody typed: choices by id, times as seconds, amounts
  /// with two decimals. Throws `Refusal` that names the field and what would be right.
  func stored(_ typed: String, staff: Staff, zone: DeskZone) throws -> String {
    let text = typed.trimmed
    switch kind {
    case .text:
      guard text.count <= limit else {
        throw Refusal(Texts.tooLong(name, limit), fix: .makeItShorter)
      }
      return text
    case .whole: return String(try number(text, Texts.wholeUpTo(limit)))
    case .money: return try Money(text).orRefuse(name, text, Texts.anAmount).description
    case .day: return try Day(text).orRefuse(name, text, Texts.aDay).description
    case .time: return String(try zone.parse(text).orRefuse(name, text, Texts.aTime).seconds)
    case .order: return try OrderNumber(text).orRefuse(name, text, Texts.anOrder).text
    case .agent:
      let number = try AgentNumber(text).orRefuse(name, text, Texts.anAgent)
      guard staff[number] != nil else { throw Refusal(Texts.unknownAgent(number), fix: .seeAgents) }
      return String(number.number)
    case .phone:
      let digits = text.filter { !" -()".contains($0) }
      let number = digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
      let isPhone = (5...20).contains(number.count) && number.utf8.allSatisfy { 48...57 ~= $0 }
      return try (isPhone ? digits : nil).orRefuse(name, Mask.number(text), Texts.aPhone)
    case .choice: return try choice(text).id
    case .counts: return try counted(text)
    }
  }

  /// For people, in both languages; phones and mobile numbers in texts masked.
  public func shown(_ value: String, zone: DeskZone) -> Text {
    switch kind {
    case .text: return Text(same: Mask.numbers(in: value))
    case .phone: return Text(same: Mask.number(value))
    case .time: return Text(same: Int(value).map { zone.label(Moment(seconds: $0)) } ?? value)
    case .agent: return Text(same: value + "号")
    case .choice: return self[choice: value]?.name ?? Text(same: value)
    case .counts:
      let parts = Counts(value).entries.map { ($0.count, self[choice: $0.id]?.name) }
      return Text(
        zh: parts.map { "\($0.1?.chinese ?? "?") \($0.0)" }.joined(separator: "、"),
        en: parts.map { "\($0.1?.english ?? "?") \($0.0)" }.joined(separator: ", "))
    case .whole, .money, .day, .order: return Text(same: value)
    }
  }

  private func number(_ text: String, _ wanted: Text) throws -> Int {
    let number = Int(text).flatMap { (0...limit).contains($0) ? $0 : nil }
    return try number.orRefuse(name, text, wanted)
  }

  /// By id, or by the name in either language.
  func choice(_ text: String) throws -> Choice {
    let wanted = text.lowercased()
    let found = choices.first {
      [$0.id, $0.name.chinese, $0.name.english].contains { $0.lowercased() == wanted }
    }
    if let found { return found }
    let near = Nearest.match(
      wanted, among: choices.flatMap { [$0.id, $0.name.chinese, $0.name.english] })
    throw Refusal(
      Texts.noChoice(name, text), fix: near.map(Texts.didYouMean) ?? Texts.choicesAre(choices))
  }

  /// `price=3 嫌贵=2`: the same choice twice adds up.
  private func counted(_ text: String) throws -> String {
    var sums: [String: Int] = [:]
    for part in text.split(whereSeparator: { " ,，、".contains($0) }) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else {
        throw Refusal(Texts.notOfKind(name, String(part), Texts.aCount))
      }
      let count = try number(String(pair[1]), Texts.wholeUpTo(limit))
      sums[try choice(String(pair[0])).id, default: 0] += count
    }
    return Counts(sums, order: choices.map(\.id)).text
  }
}

/// Numbers by choice, as the store keeps them: `price=3 size=2`.
public struct Counts: Hashable, Sendable {
  public let entries: [(id: String, count: Int)]

  /// What the store keeps.
  public init(_ text: String) {
    entries = text.split(separator: " ").compactMap { part in
      let pair = part.split(separator: "=")
      guard pair.count == 2, let count = Int(pair[1]) else { return nil }
      return (String(pair[0]), count)
    }
  }

  /// In the order of the definition; zeros left out, ids that are gone at the end.
  init(_ sums: [String: Int], order: [String]) {
    let known = order.filter { sums[$0, default: 0] > 0 }
    let gone = sums.keys.filter { !order.contains($0) && sums[$0, default: 0] > 0 }.sorted()
    entries = (known + gone).map { ($0, sums[$0, default: 0]) }
  }

  public var byID: [String: Int] {
    Dictionary(entries.map { ($0.id, $0.count) }, uniquingKeysWith: +)
  }
  var text: String { entries.map { "\($0.id)=\($0.count)" }.joined(separator: " ") }

  public static func == (a: Self, b: Self) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Optional {
  /// The value, or a refusal that names the field, what stands there and what was wanted.
  fileprivate func orRefuse(_ field: Text, _ text: String, _ wanted: Text) throws -> Wrapped {
    guard let self else { throw Refusal(Texts.notOfKind(field, text, wanted)) }
    return self
  }
}
