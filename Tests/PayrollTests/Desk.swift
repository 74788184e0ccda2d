import Appraisals
import Files
import Foundation
import Payroll
import Staff
import Vocabulary

/// Values for tests: policies as shipped, facts of one agent built from few words.
enum Desk {
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()

  static func number(_ value: Int) -> AgentNumber {
    AgentNumber(value) ?? { preconditionFailure("\(value) is no agent number") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  static func month(_ text: String) -> Month {
    Month(text) ?? { preconditionFailure("\(text) is no month") }()
  }
  static func money(_ text: String) -> Money {
    Money(text) ?? { preconditionFailure("\(text) is no amount") }()
  }
  static func points(_ text: String) -> Points {
    Points(text) ?? { preconditionFailure("\(text) are no points") }()
  }

  /// A policy file as it is shipped at the repository's top.
  static func shipped(_ name: String) throws -> TextFile {
    try TextFile(path: top + "/Policies/" + name, name: "Policies/" + name)
  }
  static let top = String(#filePath.dropLast("/Tests/PayrollTests/Desk.swift".count))

  static func shippedBook() throws -> PolicyBook {
    try PolicyBook.read(
      kpi: shipped("kpi.yaml"), wage: shipped("wage.yaml"), fines: shipped("fines.yaml"))
  }

  /// The shipped policies with a piece of one of them replaced; the piece must be there.
  static func book(
    _ file: String = "", replacing piece: String = "", with other: String = ""
  ) throws -> PolicyBook {
    func text(_ name: String) throws -> TextFile {
      let shipped = try shipped(name)
      guard name == file else { return shipped }
      precondition(shipped.text.contains(piece), "\(name) lacks \(piece)")
      return TextFile(name: shipped.name, text: shipped.text.replacing(piece, with: other))
    }
    return try PolicyBook.read(
      kpi: text("kpi.yaml"), wage: text("wage.yaml"), fines: text("fines.yaml"))
  }

  /// Records of one agent, numbered in the order given: `2026-10-09 complaint 8`.
  static func records(
    _ lines: [String], agent: Int = 3, rules: RecordRules = RecordRules()
  ) throws -> [Record] {
    let entries = try lines.enumerated().map { index, line in
      let parts = line.split(separator: " ").map(String.init)
      let entry = try RecordDraft(
        date: parts[0], agent: String(agent), kind: parts[1],
        value: parts.count > 2 ? parts[2] : ""
      ).entry(staff: staff, zone: zone, today: day("2027-12-31"), rules: { _ in rules })
      return Record(
        number: index + 1, entry: entry, author: number(9), at: Moment(seconds: 1_790_000_000))
    }
    return entries.sorted { ($0.entry.day, $0.number) < ($1.entry.day, $1.number) }
  }

  static let staff = Staff(
    [1, 2, 3, 4, 5].map {
      Agent(
        number: number($0), name: "客服\($0)", role: .agent, joined: day("2020-01-01"),
        grades: [GradeStep(from: day("2020-01-01"), grade: .ordinary)])
    })

  /// The marks of the four graded items, in the order quality, complaints, cooperation, execution.
  static func marks(_ marks: String, on date: String = "2026-10-31") -> [String] {
    zip(["quality", "complaints", "cooperation", "execution"], marks).map {
      "\(date) grade.\($0) \($1)"
    }
  }

  static func late(_ days: String...) -> [AttendanceFacts.Lateness] {
    days.map { .init(day: day($0), seconds: 60) }
  }

  /// A full October 2026 of agent 3.
  static func facts(
    marks: String = "优优优优", tagged: Int = 400, refunded: Int = 0, paid: String = "0",
    refunds: String = "0", attendance: AttendanceFacts = AttendanceFacts(),
    records: [String] = [], days: [GradedDays]? = nil, rules: RecordRules = RecordRules()
  ) throws -> AgentFacts {
    AgentFacts(
      agent: number(3), name: "王春",
      days: days
        ?? [GradedDays(from: day("2026-10-01"), to: day("2026-10-31"), grade: .senior)],
      orders: OrderFacts(
        tagged: tagged, refunded: refunded, paid: money(paid), refunds: money(refunds)),
      attendance: attendance, records: try self.records(self.marks(marks) + records, rules: rules))
  }

  /// The month's calculation for one agent.
  static func calculation(
    _ facts: AgentFacts..., month: String = "2026-10", book: PolicyBook? = nil,
    brought: Brought = .nothing
  ) throws -> Calculation {
    let month = self.month(month)
    let policies = try (book ?? shippedBook()).policies(for: month)
    return Calculation(
      month: month, policies: policies, facts: facts,
      brought: Dictionary(facts.map { ($0.agent, brought) }) { first, _ in first })
  }
}

extension Calculation {
  /// The only statement; none when something was missing.
  var statement: Statement? { statements.first }
  func points(_ key: String) -> String? {
    statement?.score.items.first { $0.key == key }?.points.description
  }
}

extension Refusal {
  /// What `body` refuses with, one finding a line, in English; nil when it does not.
  static func text(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Refusal)?.findings.map { $0.line(.english) }.joined(separator: "\n")
        ?? "\(error)"
    }
  }
}
