import Cases
import Desk
import Shell
import Vocabulary

/// The words of a line that name cases and give values to their fields.
extension Context {
  /// Returns the case that words name: `12`, or `handover 12` when several flows have that number.
  ///
  /// - Throws: `Refusal` of kind `.usage` when they name no case or several, of kind
  ///   `.nothingFound` when there is no such case, of kind `.notPermitted` when the viewer may not
  ///   read it.
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

  /// Returns the keys at the beginning of a list of words, and the words that follow.
  ///
  /// - Throws: `Refusal` of kind `.usage` when there is no number, or several flows have it; of
  ///   kind `.refused` for an unknown flow, of kind `.nothingFound` for a number that no flow has.
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

  /// Returns `FIELD=VALUE ...` by field, as typed.
  ///
  /// - Parameter flow: the flow whose fields a refusal names; nil when it is unknown.
  /// - Throws: `Refusal` of kind `.usage` for a word of another form.
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

  /// Asks, in a session, for everything that a step still needs.
  ///
  /// - Throws: `Refusal` of kind `.interrupted` when the person gives up.
  func askFor(
    _ needs: CaseNeeds, _ values: inout [String: String], _ reason: inout String?
  ) throws {
    guard session?.put != nil else { return }
    var items = try needs.fields.map { try formItem($0.id, $0) }
    if needs.reason, reason == nil { items.append(.reason) }
    guard !items.isEmpty else { return }
    var answers = try Form(items).fill(in: self)
    reason = answers.removeValue(forKey: FormItem.reason.id) ?? reason
    values.merge(answers) { $1 }
  }

  func completion() throws -> CommandCompletion {
    CommandCompletion(desk: try desk(), language: language, agent: claim, now: clock.now)
  }

  /// Returns the question for a field's value, which Tab completes.
  func formItem(_ id: String, _ field: Field) throws -> FormItem {
    let (desk, staff, completion) = (try desk(), try desk().staff(), try completion())
    var item = FormItem(id, name: field.name, accepts: field.accepted)
    item.offered = field.usual.map { field.shown($0, zone: desk.zone)(language) }
    if completion.values(of: field, "") != nil {
      item.complete = { completion.values(of: field, $0) ?? [] }
    }
    // A no is no text; a flag or choice may be one.
    item.noIsNothing = field.kind == .text
    item.read = { answer in
      let said = try self.said(answer, for: field)
      _ = try field.stored(said, staff: staff, zone: desk.zone, folder: desk.folder)
      return said
    }
    return item
  }
}

extension FormItem {
  /// The question for a step's reason.
  static var reason: FormItem {
    var item = FormItem("--reason", question: CaseCommandTexts.askReason)
    item.noIsNothing = true
    return item
  }
}
