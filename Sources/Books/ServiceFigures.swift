import Cases
import Vocabulary

/// Enquiries, sales and the reasons for no sale, of one day or the sum of many
/// (HANDBOOK/systems.md, S7).
public struct ServiceFigures: Hashable, Sendable {
  public var enquiries: Int
  public var sales: Int
  /// The number of enquiries without a sale for each reason, by choice of the field `reasons`.
  public var reasons: [String: Int]

  public init(enquiries: Int = 0, sales: Int = 0, reasons: [String: Int] = [:]) {
    self.enquiries = enquiries
    self.sales = sales
    self.reasons = reasons
  }

  /// Reads the values of an entry of the service book.
  public init(_ values: [String: String]) {
    self.init(
      enquiries: values["enquiries"].flatMap { Int(stored: $0) } ?? 0,
      sales: values["sales"].flatMap { Int(stored: $0) } ?? 0,
      reasons: Counts(values["reasons"] ?? "").byID)
  }

  /// Sales divided by enquiries, exact; nil without enquiries.
  public var conversion: Ratio? {
    enquiries == 0 ? nil : Ratio(Int128(sales), over: Int128(enquiries))
  }

  /// The conversion in percent with one decimal, rounded half up: `35.3`; nil without enquiries.
  public var percent: String? {
    guard let conversion else { return nil }
    let text = (conversion * Ratio(100)).decimal(1)
    return text.contains(".") ? text : text + ".0"
  }

  public static func + (a: Self, b: Self) -> Self {
    ServiceFigures(
      enquiries: a.enquiries + b.enquiries, sales: a.sales + b.sales,
      reasons: a.reasons.merging(b.reasons, uniquingKeysWith: +))
  }

  /// - Throws: `Refusal` of kind `.refused` when there are more sales than enquiries, or more
  ///   reasons than enquiries that ended without a sale.
  func check() throws {
    guard sales <= enquiries else {
      throw Refusal(Texts.moreSales(sales, enquiries), fix: Texts.enquiriesHoldSales)
    }
    let explained = reasons.values.reduce(0, +)
    guard explained <= enquiries - sales else {
      throw Refusal(Texts.moreReasons(explained, enquiries - sales), fix: Texts.reasonOfEach)
    }
  }
}

/// One agent's figures of one day.
public struct ServiceDay: Hashable, Sendable {
  public let agent: AgentNumber
  public let day: Day
  public let figures: ServiceFigures
  /// True when somebody typed it; false for what chats say.
  public let isTyped: Bool

  public init(
    agent: AgentNumber, day: Day, figures: ServiceFigures, isTyped: Bool = true
  ) {
    self.agent = agent
    self.day = day
    self.figures = figures
    self.isTyped = isTyped
  }
}

extension BookRecords {
  /// Returns the days' figures, by day and agent; of everybody when `agent` is nil.
  public func service(
    _ days: ClosedRange<Day>, of agent: AgentNumber? = nil
  ) throws -> [ServiceDay] {
    var query = CaseQuery(.service, [.noted], holder: agent)
    query.days = days
    return try entries(query).map {
      ServiceDay(agent: $0.holder, day: $0.day, figures: ServiceFigures($0.values))
    }.sorted { ($0.day, $0.agent) < ($1.day, $1.agent) }
  }
}

extension Sequence where Element == ServiceDay {
  public func sum() -> ServiceFigures { reduce(ServiceFigures()) { $0 + $1.figures } }
}
