import Appraisals
import Payroll
import Staff
import Vocabulary

/// A month made up at random, told twice: as facts, and in the plain numbers of `SecondOpinion`.
struct RandomMonth {
  let month: Month
  private(set) var plain = SecondOpinion.Month()
  private(set) var facts: AgentFacts
  let policies: Policies

  private static let commissions = [("0", 0), ("0.35", 35), ("1.2", 120), ("12.5", 1250)]
  private static let allowances = [0, 1550]
  private static let marks = [("优", 20), ("良", 15), ("中", 10), ("差", 0)]

  /// Every policy that `init` chooses from: read once, since reading takes longer than a month.
  static func books() throws -> [String: PolicyBook] {
    var books: [String: PolicyBook] = [:]
    for (percent, _) in commissions {
      for allowance in allowances {
        books["\(percent) \(allowance)"] = try book(percent: percent, allowance: allowance)
      }
    }
    return books
  }

  init(_ random: inout SeededGenerator, _ books: [String: PolicyBook]) throws {
    month = Month(index: 2026 * 12 + Int.random(in: 0...11, using: &random))
    plain.days = month.length
    let spans = Self.employment(month, &random)
    plain.bases = month.days.map { day in
      let grade = spans.first { $0.from <= day && day <= $0.to }?.grade
      return [Grade.ordinary: 2000, .senior: 2500, .leader: 3000][grade ?? .ordinary, default: 0]
        * (grade == nil ? 0 : 1)
    }
    let commission = Self.commissions.randomElement(using: &random) ?? ("0", 0)
    plain.commission = commission.1
    plain.allowance = Self.allowances.randomElement(using: &random) ?? 0
    let book = books["\(commission.0) \(plain.allowance)"]
    policies = try book?.policies(for: month) ?? Desk.shippedBook().policies(for: month)
    facts = AgentFacts(agent: Desk.number(3), name: "王春", days: spans)
    draw(&random)
    facts.records = try Desk.records(records(&random))
  }

  /// One stretch of employment, with up to two changes of grade.
  private static func employment(_ month: Month, _ random: inout SeededGenerator) -> [GradedDays] {
    let whole = Bool.random(using: &random)
    var cuts = Set([1, month.length + 1])
    if !whole {
      cuts = [Int.random(in: 1...10, using: &random), Int.random(in: 15...29, using: &random)]
    }
    let (start, end) = (cuts.min() ?? 1, cuts.max() ?? 2)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      cuts.insert(Int.random(in: start..<end, using: &random))
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).enumerated().map { index, cut in
      // Only the first days may lack a grade.
      let ungraded = index == 0 && sorted.count > 2 && Bool.random(using: &random)
      return GradedDays(
        from: month.first + (cut.0 - 1), to: month.first + (cut.1 - 2),
        grade: ungraded ? nil : Grade.allCases.randomElement(using: &random))
    }
  }

  private static func book(percent: String, allowance: Int) throws -> PolicyBook {
    let name = "wage.yaml"
    let file = try Desk.shipped(name)
    let text = file.text
      .replacing("commission_percent: 0", with: "commission_percent: \(percent)")
      .replacing("night_allowance: 0", with: "night_allowance: \(Money(fen: allowance))")
    return try PolicyBook.read(
      kpi: Desk.shipped("kpi.yaml"), wage: .init(name: name, text: text),
      fines: Desk.shipped("fines.yaml"))
  }

  private mutating func draw(_ random: inout SeededGenerator) {
    plain.tagged = [0, 1, 7, 100, 400, 9999].randomElement(using: &random) ?? 0
    // Around the borders of the bands more often than elsewhere.
    let near = [5, 8, 11].randomElement(using: &random) ?? 5
    plain.refunded = max(
      0, plain.tagged * near / 100 + Int.random(in: -1...1, using: &random))
    plain.paid = Int.random(in: 0...90_000_000, using: &random)
    plain.refunds = Int.random(in: 0...9_000_000, using: &random)
    func days(_ upTo: Int) -> [Day] {
      (0..<Int.random(in: 0...upTo, using: &random)).map { month.first + $0 * 3 }
    }
    let (late, leave, absence, nights) = (days(3), days(2), days(1), days(9))
    (plain.late, plain.leave, plain.absence) = (late.count, leave.count, absence.count)
    plain.nights = nights.count
    facts.orders = OrderFacts(
      tagged: plain.tagged, refunded: plain.refunded, paid: Money(fen: plain.paid),
      refunds: Money(fen: plain.refunds))
    facts.attendance = AttendanceFacts(
      late: late.map { .init(day: $0, seconds: 1) }, leave: leave, absence: absence,
      nights: nights)
    plain.carriedIn = [0, 0, 12_345].randomElement(using: &random) ?? 0
  }

  var brought: Brought {
    Brought(carriedIn: Money(fen: plain.carriedIn), finesOwed: Money(fen: plain.carriedIn))
  }

  private mutating func records(_ random: inout SeededGenerator) -> [String] {
    var lines: [String] = []
    func date() -> String {
      (month.first + Int.random(in: 0..<month.length, using: &random)).description
    }
    func some(_ upTo: Int) -> Range<Int> { 0..<Int.random(in: 0...upTo, using: &random) }
    // Good months and bad ones, so that scores lie on both sides of the threshold.
    let worst = Int.random(in: 0...3, using: &random)
    for item in ["quality", "complaints", "cooperation", "execution"] {
      var given: [Int] = []
      for _ in 0...(some(3).count) {
        let (mark, points) = Self.marks[Int.random(in: 0...worst, using: &random)]
        lines.append("\(date()) grade.\(item) \(mark)")
        given.append(points)
      }
      plain.grades.append(given)
    }
    for _ in some(3) {
      let points = Int.random(in: 500...2000, using: &random)
      plain.complaints.append(points)
      lines.append("\(date()) complaint \(Points(hundredths: points))")
    }
    for _ in some(3) {
      let points = Int.random(in: 200...500, using: &random)
      plain.outstanding.append(points)
      lines.append("\(date()) outstanding \(Points(hundredths: points))")
    }
    for _ in some(2) {
      let fen = Int.random(in: 1...99_999, using: &random)
      plain.rewards.append(fen)
      lines.append("\(date()) reward \(Money(fen: fen))")
    }
    plain.lowRatings = some(2).count
    plain.praises = some(5).count
    plain.conduct = some(2).count
    lines += (0..<plain.lowRatings).map { _ in "\(date()) low_rating" }
    lines += (0..<plain.praises).map { _ in "\(date()) praise" }
    lines += (0..<plain.conduct).map { _ in "\(date()) conduct private_use" }
    return lines.shuffled(using: &random)
  }
}
