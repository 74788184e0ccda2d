import Cases
import Desk
import Shell
import Vocabulary

/// The words of a line that name cases and say what their fields hold.
extension Context {
  /// The case that words name: `12`, or `handover 12` where several flows have that number. It is
  /// read as far as the one who looks may.
  func caseNamed(_ words: [String]) throws -> (item: Case, flow: Flow, rest: [String]) {
    let records = try cases()
    let (keys, rest) = try caseKeys(words, records)
    guard let key = keys.first, keys.count == 1 else {
      throw Refusal(.usage, CaseCommandTexts.oneCase, fix: CaseCommandTexts.nameOne)
    }
    let stored = try records.item(key)
    let flow = try records.flow(of: stored)
    let item = try records.standing(stored, at: clock.now, in: flow)
    if let reader = try caseReader() { try records.rights(flow).demandReading(item, reader) }
    return (item, flow, rest)
  }

  /// The cases at the beginning of a list of words, and the words that follow.
  func caseKeys(
    _ words: [String], _ records: CaseRecords
  ) throws -> (keys: [CaseKey], rest: [String]) {
    var rest = words[...]
    var flow: Flow?
    if let first = rest.first, Int(first) == nil, !first.contains("=") {
      flow = try records.flows.flow(first)
      rest = rest.dropFirst()
    }
    var keys: [CaseKey] = []
    while let word = rest.first, let number = Int(word), number > 0 {
      keys.append(try flow.map { CaseKey($0.id, number) } ?? records.key(number))
      rest = rest.dropFirst()
    }
    guard !keys.isEmpty else {
      throw Refusal(.usage, CaseCommandTexts.whichCase, fix: CaseCommandTexts.nameOne)
    }
    return (keys, Array(rest))
  }

  /// `FIELD=VALUE ...` as typed.
  ///
  /// - Parameter flow: whose fields a refusal names; nil where it is not known.
  func caseFields(_ words: [String], of flow: Flow? = nil) throws -> [String: String] {
    var values: [String: String] = [:]
    for word in words {
      guard let sign = word.firstIndex(where: { $0 == "=" || $0 == "＝" }), sign > word.startIndex
      else {
        throw Refusal(.usage, CaseCommandTexts.noPair(word), fix: CaseCommandTexts.pairShape(flow))
      }
      let (field, value) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
      guard values.updateValue(value, forKey: field) == nil else {
        throw Refusal(.usage, CaseCommandTexts.twice(field), fix: CaseCommandTexts.once)
      }
    }
    return values
  }

  /// Asks, in a session, for what a step still needs, one thing after the other; an empty answer
  /// gives it up.
  func askFor(
    _ needs: CaseNeeds, _ values: inout [String: String], _ reason: inout String?
  ) {
    guard let ask = session?.ask else { return }
    for field in needs.fields {
      guard let answer = ask(CaseCommandTexts.askField(field), nil), !answer.isEmpty else { return }
      values[field.id] = answer
    }
    if needs.reason, reason == nil { reason = ask(CaseCommandTexts.askReason, nil) }
  }
}
