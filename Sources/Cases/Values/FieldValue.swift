import Files
import Staff
import Store
import Vocabulary

/// The conversion between typed or shown values and the stored form.
extension Field {
  /// Returns the value in stored form: choices by id, flags as yes or no, times in seconds, amounts
  /// with two decimals, files with their digest.
  ///
  /// - Parameter folder: the desk folder, to which paths of files are relative.
  /// - Throws: `Refusal` of kind `.refused` that names the field and the accepted values.
  public func stored(
    _ typed: String, staff: Staff, zone: DeskZone, folder: String = "."
  ) throws -> String {
    let text = plain(typed.trimmed)
    switch kind {
    case .time:
      return String(try zone.parse(text).orRefuse(name, text, FieldTexts.aTime).seconds)
    case .agent:
      let stored = try canonical(text)
      guard let agent = AgentNumber(stored), staff[agent] != nil else {
        throw Refusal(FieldTexts.unknownAgent(stored), fix: .seeAgents)
      }
      return stored
    case .file:
      guard !text.isEmpty, !text.contains(where: \.isNewline) else {
        throw Refusal(FieldTexts.notOfKind(name, text, FieldTexts.aFile))
      }
      let path = text.hasPrefix("/") ? text : folder + "/" + text
      return KeptFile(path: text, digest: try Digest.sha256(file: path)).text
    case .computed: throw Refusal(FieldTexts.isComputed(name), fix: FieldTexts.leaveOut)
    default: return try canonical(text)
    }
  }

  /// Returns the stored form for kinds that need neither staff nor zone nor folder, also for values
  /// in a definition's own conditions. A computed value stays as it is.
  func canonical(_ typed: String) throws -> String {
    let text = plain(typed)
    switch kind {
    case .text: return try limited(text)
    case .whole: return String(try bounded(Int(text), text, FieldTexts.whole(range)))
    case .money:
      let fen = try bounded(Money(text)?.fen, text, FieldTexts.amount(range))
      return Money(fen: fen).description
    case .percent:
      let digits = text.filter { $0 != "%" && $0 != "％" && $0 != " " }
      let hundredths = try bounded(Points(digits)?.hundredths, text, FieldTexts.percent(range))
      return Points(hundredths: hundredths).description
    case .month: return try Month(text).orRefuse(name, text, FieldTexts.aMonth).description
    case .item:
      let number = Int(text).flatMap { $0 > 0 ? $0 : nil }
      return String(try number.orRefuse(name, text, FieldTexts.aCase))
    case .day: return try Day(text).orRefuse(name, text, FieldTexts.aDay).description
    case .flag: return try Self.flag(text).orRefuse(name, text, FieldTexts.aFlag) ? "yes" : "no"
    case .phone: return try Self.phone(text).orRefuse(name, Mask.number(text), FieldTexts.aPhone)
    case .order: return try OrderNumber(text).orRefuse(name, text, FieldTexts.anOrder).text
    case .agent:
      return try AgentNumber(text).orRefuse(name, text, FieldTexts.anAgent).description
    case .customer:
      return try CustomerNumber(text).orRefuse(name, text, FieldTexts.aCustomer).text
    case .choice: return try choice(named: text).id
    case .counts: return try counted(text)
    case .time, .file, .computed: return text
    }
  }

  /// Returns a number, day or time with its digits in half width; other values as they are.
  private func plain(_ typed: String) -> String {
    switch kind {
    case .whole, .money, .percent, .day, .month, .item, .time, .phone, .order, .agent:
      typed.halfWidth
    default: typed
    }
  }

  private func limited(_ text: String) throws -> String {
    guard text.count <= range.upperBound else {
      throw Refusal(FieldTexts.tooLong(name, range.upperBound), fix: .makeItShorter)
    }
    guard text.count >= range.lowerBound else {
      throw Refusal(FieldTexts.tooShort(name, range.lowerBound), fix: FieldTexts.writeMore)
    }
    return text
  }

  private func bounded(_ number: Int?, _ text: String, _ wanted: Text) throws -> Int {
    try number.flatMap { range.contains($0) ? $0 : nil }.orRefuse(name, text, wanted)
  }

  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true", "on", "1", "是", "有": true
    case "no", "n", "false", "off", "0", "否", "无": false
    default: nil
    }
  }

  private static func phone(_ text: String) -> String? {
    let digits = text.filter { !" -()".contains($0) }
    let number = digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
    let isPhone = (5...20).contains(number.count) && number.utf8.allSatisfy { 48...57 ~= $0 }
    return isPhone ? digits : nil
  }

  /// Returns a choice by its id, by its name in either language, or by the beginning of one where
  /// no other choice begins so.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the nearest choice, or all of them.
  public func choice(named text: String) throws -> Choice {
    let wanted = text.lowercased()
    let found = choices.first { $0.words.contains { $0.lowercased() == wanted } }
    if let found { return found }
    let begun = choices.filter { $0.words.contains { $0.lowercased().hasPrefix(wanted) } }
    if begun.count == 1, !wanted.isEmpty { return begun[0] }
    let names = choices.flatMap(\.words)
    throw Refusal(
      FieldTexts.noChoice(name, text),
      fix: begun.isEmpty
        ? Nearest.match(wanted, among: names).map(Text.didYouMean)
          ?? FieldTexts.choicesAre(choices)
        : FieldTexts.choicesAre(begun))
  }

  /// Reads `price=3 嫌贵=2`; numbers for the same choice are added up.
  private func counted(_ text: String) throws -> String {
    var sums: [String: Int] = [:]
    for part in text.split(whereSeparator: { " ,，、".contains($0) }) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else {
        throw Refusal(FieldTexts.notOfKind(name, String(part), FieldTexts.aCount))
      }
      let count = try bounded(Int(pair[1]), String(pair[1]), FieldTexts.whole(range))
      sums[try choice(named: String(pair[0])).id, default: 0] += count
    }
    return Counts(sums, order: choices.map(\.id)).text
  }
}

extension Optional {
  /// Returns the value.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names the field, the given text and the accepted
  ///   values.
  fileprivate func orRefuse(_ field: Text, _ text: String, _ wanted: Text) throws -> Wrapped {
    guard let self else { throw Refusal(FieldTexts.notOfKind(field, text, wanted)) }
    return self
  }
}
