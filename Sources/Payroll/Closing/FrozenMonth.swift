import Foundation
import Store
import Vocabulary

/// A closed month in its stored form.
struct FrozenMonth {
  let closing: Closing
  /// The texts, findings and documents exactly as they were written: the seal covers these bytes.
  let textsJSON: String
  let findingsJSON: String
  let assentJSON: String
  let chinese: String
  let english: String
  let agents: [FrozenAgent]
  /// `CountedOrders.text`.
  let orders: String
  let adjustments: [FrozenAdjustment]
  /// The debts of leavers that were settled before the month was closed.
  let debts: [SettledDebt]
  let fund: [FundEntry]

  func json(_ language: Language) -> String { language == .chinese ? chinese : english }

  func texts() throws -> DeskTexts { try Self.decode(textsJSON) }
  func findings() throws -> [Finding] { try Self.decode(findingsJSON) }
  func assent() throws -> Assent { try Self.decode(assentJSON) }
  func document(_ language: Language) throws -> PayrollDocument { try Self.decode(json(language)) }

  /// Everything by which somebody is paid, for the seal.
  var paying: [String] {
    agents.flatMap(\.sealed) + adjustments.flatMap(\.sealed) + debts.map(\.sealed)
      + fund.map(\.sealed)
  }

  /// Computes the seal of these contents.
  var seal: String {
    let head =
      "\(closing.month)|\(closing.at.seconds)|\(closing.author)|"
      + "\(closing.head?.description ?? "")|"
    return Self.digest(
      [textsJSON, findingsJSON, assentJSON, orders, chinese, english] + paying, after: [head])
  }

  /// Computes the digest of some parts. Each is preceded by its length, so that no two contents are
  /// hashed as the same bytes.
  static func digest(_ parts: [String], after head: [String] = []) -> String {
    Digest.sha256(head + parts.flatMap { ["\($0.utf8.count):", $0] })
  }

  static func decode<Value: Decodable>(_ json: String) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    } catch {
      throw Refusal(.store, Texts.unreadableFreeze, fix: .changedOutside)
    }
  }

  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// One agent's part of a closed month.
struct FrozenAgent {
  let agent: AgentNumber
  /// The amounts in fen that the month by itself earned and fined; later facts are compared with
  /// them.
  let earned: Money
  let fined: Money
  let wage: Money
  let carriedOut: Money
  let finesOwed: Money
  let finesPaid: Money
  /// The agent's `FrozenFacts.json`.
  let facts: String
  /// The final score; nil in months that were closed before scores were kept.
  let score: Points?

  var amounts: String {
    "\(agent)|\(earned)|\(fined)|\(wage)|\(carriedOut)|\(finesOwed)|\(finesPaid)"
  }

  var sealed: [String] { [amounts + (score.map { "|\($0)" } ?? ""), facts] }

  init(
    agent: AgentNumber, earned: Money, fined: Money, wage: Money, carriedOut: Money,
    finesOwed: Money, finesPaid: Money, facts: String, score: Points?
  ) {
    self.agent = agent
    self.earned = earned
    self.fined = fined
    self.wage = wage
    self.carriedOut = carriedOut
    self.finesOwed = finesOwed
    self.finesPaid = finesPaid
    self.facts = facts
    self.score = score
  }

  init(_ statement: Statement, facts: AgentFacts) {
    self.init(
      agent: statement.agent, earned: statement.earned, fined: statement.fined,
      wage: statement.settlement.wage, carriedOut: statement.settlement.carriedOut,
      finesOwed: statement.settlement.finesOwed, finesPaid: statement.settlement.finesPaid,
      facts: FrozenFacts(facts: facts, brought: statement.brought).json,
      score: statement.score.points)
  }
}

/// An amount that a closing booked for a month closed before.
struct FrozenAdjustment {
  let agent: AgentNumber
  let month: Month
  let amount: Money
  let fines: Money
  /// `FrozenFacts.json` of that earlier month as this closing knew it; the next adjustment starts
  /// from it.
  let facts: String

  var sealed: [String] { ["\(agent)|\(month)|\(amount)|\(fines)", facts] }
}

extension FrozenAdjustment {
  init(_ late: LateFacts) {
    self.init(
      agent: late.facts.agent, month: late.month, amount: late.adjustment.amount,
      fines: late.adjustment.fines, facts: FrozenFacts(facts: late.facts, brought: .nothing).json)
  }
}

extension FundEntry {
  var sealed: String {
    "\(agent)|\(debit.rawValue)|\(credit.rawValue)|\(amount)|\(because.chinese)|\(because.english)"
  }
}
