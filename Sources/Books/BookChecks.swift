import Vocabulary

/// What must hold of a draft or a step before it is written.
extension BookRecords {
  /// The draft's values as the store keeps them. Throws `Refusal` that names the field and what
  /// would be right.
  func checked(_ draft: EntryDraft, _ book: Book, by hand: BookHand) throws -> [String: String] {
    let values = try checked(draft.values, book)
    for field in book.fields where field.isRequired && values[field.id] == nil {
      throw Refusal(Texts.fieldNeeded(field.name, book: book.name), fix: Texts.hint(field))
    }
    // What is noted has happened; what is planned may be of any day.
    guard book.open != .never || draft.day <= hand.day else {
      throw Refusal(Texts.dayToCome(draft.day), fix: Texts.dayThatCame)
    }
    try Self.demandSense(of: values, draft.book)
    return values
  }

  /// The step with its values as the store keeps them. Throws `Refusal`.
  func checked(_ step: EntryStep, _ book: Book) throws -> EntryStep {
    var checked = step
    checked.values = try self.checked(step.values, book)
    if step.kind == .answered, checked.values.isEmpty {
      throw Refusal(Texts.answerEmpty, fix: Texts.writeAnswer)
    }
    checked.reason = try reason(of: step)
    if let recipient = step.recipient, staff[recipient] == nil {
      throw Refusal(Texts.unknownAgent(recipient), fix: .seeAgents)
    }
    return checked
  }

  /// Dropping takes a reason; one that is given says something. Mobile numbers in it are masked.
  private func reason(of step: EntryStep) throws -> String? {
    guard step.kind == .dropped || step.reason != nil else { return nil }
    guard let reason = step.reason?.trimmed, reason.contains(where: \.isLetter) else {
      throw Refusal(.usage, Texts.reasonNeeded, fix: Texts.reasonFix)
    }
    guard reason.count <= Field.longestText else {
      throw Refusal(Texts.tooLong(Texts.reason, Field.longestText), fix: .makeItShorter)
    }
    return Mask.numbers(in: reason)
  }

  /// Values as the store keeps them; blank ones left out.
  func checked(_ typed: [String: String], _ book: Book) throws -> [String: String] {
    var values: [String: String] = [:]
    for (id, text) in typed.sorted(by: { $0.key < $1.key }) {
      let field = try book.field(id)
      guard !text.trimmed.isEmpty else { continue }
      values[id] = try field.stored(text, staff: staff, zone: zone)
    }
    return values
  }

  /// What the fields of a book must say together.
  private static func demandSense(of values: [String: String], _ book: BookID) throws {
    switch book {
    case .service: try ServiceFigures(values).check()
    case .call:
      let times = ["began", "ended"].compactMap { values[$0].flatMap { Int($0) } }
      if let began = times.first, let ended = times.last, ended < began {
        throw Refusal(Texts.endedFirst, fix: Texts.callTimes)
      }
    default: break
    }
  }
}
