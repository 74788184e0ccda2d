import Staff
import Store
import Vocabulary

/// A case in a long list: what the tables repeat of it, and the values of a few fields, read with
/// one statement and without its steps.
public struct CaseSummary: Hashable, Sendable {
  public enum Order: Hashable, Sendable {
    /// The longest untouched first.
    case untouched
    case number
  }

  public let number: Int
  public let owner: AgentNumber
  public let state: String
  public let openedAt: Moment
  public let changedAt: Moment
  /// Ids of the fields that were read, and their values.
  private let fields: [String]
  private let values: [String?]

  /// The present value of a field that was read; of a case whose opening was taken back, the one
  /// that it was opened with.
  public subscript(_ field: String) -> String? {
    for index in fields.indices where fields[index] == field { return values[index] }
    return nil
  }

  public init(_ item: Case, _ fields: [String]) {
    number = item.number
    owner = item.owner
    state = item.state
    openedAt = item.openedAt
    changedAt = item.changedAt
    self.fields = fields
    let last = item.lastValues
    values = fields.map { last[$0] }
  }

  fileprivate init(_ row: Row, _ fields: [String]) throws {
    number = try row.integer(0)
    owner = try row.agent(1)
    state = try row.text(2)
    openedAt = try row.moment(3)
    changedAt = try row.moment(4)
    self.fields = fields
    values = try fields.indices.map { try row.textIfAny(5 + $0) }
  }
}

extension Case {
  /// The values of its fields now; of a case whose opening was taken back, those that it was opened
  /// with.
  public var lastValues: [String: String] {
    standing.isEmpty ? steps.first?.values ?? [:] : values
  }
}

extension CaseRecords {
  /// The cases of a flow as they stand at a moment, each made into what a room needs of it.
  ///
  /// - Parameters:
  ///   - fields: ids of fields whose values are read: required ones, and others of a flow whose
  ///     cases are not opened again (`Flow.once`). Those with personal values are read whole.
  ///   - isOpen: nil for those that are over too.
  ///   - reader: who looks: nil sees everything.
  public func summaries<Item>(
    of flow: Flow, with fields: [String], isOpen: Bool? = true, by order: CaseSummary.Order,
    for reader: Agent? = nil, at now: Moment, in reading: Reading,
    make: (CaseSummary) throws -> Item
  ) throws -> [Item] {
    var query = CaseQuery(flow.id)
    query.isOpen = isOpen
    let base = condition(query, reader)
    var steady = base
    query.addMoving(to: &steady)
    steady.add("e.expires >= ?", now)
    let first = steady.values.count + 1
    let columns = ["e.number", "e.owner", "e.state", "e.opened_at", "e.changed_at"]
    let said = fields.enumerated().map { index, id in
      flow[field: id]?.isReference == true ? Self.key(first + index) : Self.said(first + index)
    }
    let sql = """
      SELECT \((columns + said).joined(separator: ", "))
      FROM case_entry e WHERE \(steady.sql)
      ORDER BY \(order == .number ? "e.number" : "e.changed_at, e.number")
      """
    let values = steady.values + fields.map(\.value)
    let whole = try readWhole(flow, fields, isOpen: isOpen, in: reading)
    func summary(_ row: Row) throws -> CaseSummary {
      guard !whole.isEmpty, let item = whole[try row.integer(0)] else {
        return try CaseSummary(row, fields)
      }
      return item
    }
    let late = try moved(base, at: now, in: reading).filter { query.fits($0.facts) }
    guard !late.isEmpty else {
      return try reading.all(sql, values: values) { try make(summary($0)) }
    }
    let rows = try reading.all(sql, values: values, make: summary)
    return try (rows + late.map { CaseSummary($0.item, fields) }).sorted {
      order == .number
        ? $0.number < $1.number : ($0.changedAt, $0.number) < ($1.changedAt, $1.number)
    }.map(make)
  }

  /// Cases of which the statement does not say enough: those with personal values, and those whose
  /// opening was taken back.
  private func readWhole(
    _ flow: Flow, _ fields: [String], isOpen: Bool?, in reading: Reading
  ) throws -> [Int: CaseSummary] {
    var statements = ["SELECT p.number, p.flow FROM case_personal p WHERE p.flow = $1"]
    if isOpen != true {
      statements.append(
        "SELECT e.number, e.flow FROM case_entry e WHERE e.flow = $1 AND e.state = $2")
    }
    let values = [flow.id.value] + (isOpen == true ? [] : [Case.withdrawn.value])
    let keys = try reading.all(
      statements.joined(separator: " UNION "), values: values,
      make: { CaseKey(flow.id, try $0.integer(0)) })
    let items = try CaseReader(reading: reading).items(keys)
    return Dictionary(items.map { ($0.number, CaseSummary($0, fields)) }) { first, _ in first }
  }

  /// The value of a reference field, whose id is a parameter.
  private static func key(_ parameter: Int) -> String {
    """
    (SELECT k.value FROM case_key k
    WHERE k.flow = e.flow AND k.number = e.number AND k.field = $\(parameter))
    """
  }

  /// The value that the last step which holds gave to another field.
  private static func said(_ parameter: Int) -> String {
    """
    (SELECT v.value FROM case_value v
    WHERE v.flow = e.flow AND v.number = e.number AND v.field = $\(parameter) AND NOT EXISTS (
      SELECT 1 FROM case_step u
      WHERE u.flow = v.flow AND u.number = v.number AND u.undoes = v.sequence)
    ORDER BY v.sequence DESC LIMIT 1)
    """
  }
}
