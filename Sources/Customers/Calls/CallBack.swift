import Cases
import Staff
import Store
import Vocabulary

/// Call-backs, which move as the flow `Policies/flows/client_call.yaml` (HANDBOOK/systems.md, M7):
/// the words of it that this room needs.
public enum CallBack {
  public static let flow = "client_call"
  static let call = "call"

  public static let shape = FlowShape(
    flow,
    fields: [
      "branch": .choice, "customer": .customer, "client": .text, "phone": .phone,
      "occasion": .choice, "questions": .text, "due": .day,
    ],
    states: ["due"], steps: [call])

  /// Returns the first open call-back of each customer who has one, by the customer's number.
  static func open(
    in cases: CaseRecords, at now: Moment, _ reading: Reading
  ) throws -> [String: Int] {
    var query = CaseQuery(flow)
    query.isOpen = true
    query.limit = .max
    return Dictionary(
      try cases.items(query, at: now, in: reading).compactMap { item in
        item.values["customer"].map { ($0, item.number) }
      }
    ) { first, _ in first }
  }
}

/// The call-backs of customers.
public struct CallBacks: Sendable {
  private let records: CustomerRecords
  private let cases: CaseRecords

  public init(_ records: CustomerRecords, _ cases: CaseRecords) {
    self.records = records
    self.cases = cases
  }

  /// The days within which a call that was not made yet still makes sense.
  private static let reach = 7

  /// Opens the call-backs that are due up to a day, each once, with the questions of the policy.
  ///
  /// - Returns: the numbers of the cases.
  /// - Throws: `Refusal` as opening a case does.
  public func plan(until day: Day, by hand: CaseHand, language: Language) throws -> [Int] {
    try records.store.write(Act(hand.author, "care.call")) { writing in
      var numbers: [Int] = []
      let span = (day - Self.reach)...day
      for item in try records.carePlan(in: writing).items(in: span)
      where item.occasion.means == .call && item.leftOut == nil {
        guard try !OutboxRows.isKnown(item, in: writing) else { continue }
        let receipt = try cases.open(
          draft(item, language), by: hand, in: writing)
        _ = try OutboxRows.add(
          item, caseNumber: receipt.item.number, as: .handed, by: hand.author, in: writing)
        numbers.append(receipt.item.number)
      }
      writing.detail = numbers.map(String.init).joined(separator: " ")
      return numbers
    }
  }

  /// Opens a call-back for each customer whose buying changed, who has none open and may be called.
  ///
  /// - Returns: the numbers of the cases.
  /// - Throws: `Refusal` as opening a case does.
  public func call(
    _ changes: [BuyingChange], by hand: CaseHand, language: Language
  ) throws -> [Int] {
    guard let figures = records.policy.figures else { return [] }
    return try records.store.write(Act(hand.author, "care.call")) { writing in
      var numbers: [Int] = []
      // Somebody else may have opened one since the changes were read.
      let called = try CallBack.open(in: cases, at: writing.now, writing)
      for change in changes
      where called[change.customer.number.text] == nil
        && change.customer.leftOut(of: .call) == nil
      {
        let draft = draft(
          change.customer, as: figures.callAs, figures.questions(language), due: records.today)
        numbers.append(try cases.open(draft, by: hand, in: writing).item.number)
      }
      writing.detail = numbers.map(String.init).joined(separator: " ")
      return numbers
    }
  }

  private func draft(_ item: CareItem, _ language: Language) -> CaseDraft {
    draft(
      item.customer, as: item.occasion.callAs ?? "", item.occasion.questions?(language) ?? "",
      due: max(item.day, records.today))
  }

  private func draft(
    _ customer: Customer, as occasion: String, _ questions: String, due: Day
  ) -> CaseDraft {
    CaseDraft(
      CallBack.flow,
      [
        "branch": customer.file.branch, "customer": customer.number.text,
        "client": customer.person.name ?? customer.number.text,
        "phone": customer.person.mobile ?? "", "occasion": occasion, "questions": questions,
        "due": "\(due)",
      ])
  }

  /// The hours in which the flow lets customers be called.
  public func hours() throws -> [DaySpan] {
    let flow = try cases.flows.flow(CallBack.shape)
    return flow[step: CallBack.call]?.rules.first?.hours ?? []
  }

  /// Returns the call-backs to be made now, the most urgent first; nil outside the hours of the
  /// flow, when none is offered.
  ///
  /// Who was erased, or asked not to be contacted since the case was opened, is called no more.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  public func offered(to reader: Agent?, at now: Moment) throws -> [Case]? {
    guard try hours().contains(now, in: records.zone) else { return nil }
    var query = CaseQuery(CallBack.flow)
    query.states = ["due"]
    query.limit = 200
    let items = try cases.items(query, for: reader, at: now)
    return try records.store.read { reading in
      try items.filter { item in
        guard let number = item.values["customer"].flatMap({ CustomerNumber($0) }) else {
          return false
        }
        guard let customer = try? records.customer(number, in: reading) else { return false }
        return customer.leftOut(of: .call) == nil
      }
    }
  }

  /// One answer of one question, and how often it was given.
  public struct Count: Hashable, Sendable {
    public let answer: String
    public let name: Text
    public let count: Int
  }

  /// The answers to one question.
  public struct Question: Hashable, Sendable {
    public let field: String
    public let name: Text
    public let counts: [Count]
    public var sum: Int { counts.map(\.count).reduce(0, +) }
  }

  /// Returns how often each answer was given in the call-backs of a month, by question: every
  /// choice and every yes or no that a call asks for.
  ///
  /// - Parameter branch: the id of a branch; nil for all.
  public func answers(
    _ month: Month, branch: String?, at now: Moment
  ) throws -> (calls: Int, questions: [Question]) {
    let flow = try cases.flows.flow(CallBack.shape)
    var query = CaseQuery(CallBack.flow)
    query.days = month.first...month.last
    query.limit = .max
    let made = try cases.items(query, at: now).filter { item in
      item.standing.contains { $0.step == CallBack.call }
        && (branch == nil || item.values["branch"] == branch)
    }
    let asked = Set(flow[step: CallBack.call]?.rules.flatMap(\.asks) ?? [])
    let questions = flow.fields.filter { asked.contains($0.id) }.compactMap {
      field -> Question? in
      let answers: [(String, Text)]
      switch field.kind {
      case .choice: answers = field.choices.map { ($0.id, $0.name) }
      case .flag: answers = [("yes", CareTexts.yes), ("no", CareTexts.no)]
      default: return nil
      }
      return Question(
        field: field.id, name: field.name,
        counts: answers.map { id, name in
          Count(answer: id, name: name, count: made.count { $0.values[field.id] == id })
        })
    }
    return (made.count, questions)
  }
}
