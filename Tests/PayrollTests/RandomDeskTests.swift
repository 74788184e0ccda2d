import Payroll
import Testing
import Vocabulary

/// Whole desks made up at random, through clerks' files in any order, against the second computation.
@Suite struct RandomDeskTests {
  @Test(arguments: 1...6)
  func filesGiveWhatTheHandbookSays(seed: Int) throws {
    var desk = RandomDesk(seed: UInt64(seed))
    let place = try Workplace()
    place.roster(Workplace.october, desk.shifts)
    for step in [0, 1, 2, 3].shuffled(using: &desk.random) {
      // Each kind in two files.
      for rows in desk.halves(step) {
        switch step {
        case 0: #expect(try place.orders(rows).refused.isEmpty)
        case 1: #expect(try place.refunds(rows).refused.isEmpty)
        case 2: #expect(try place.clockings(rows).refused.isEmpty)
        default: #expect(try place.records(rows).refused.isEmpty)
        }
      }
    }
    let document = try place.payroll.run(Workplace.october).document(.english)
    #expect(document.findings.isEmpty)
    #expect(document.agents.map(\.agent.number) == [1, 2, 3, 4])
    for (agent, plain) in zip(document.agents, desk.months) {
      let opinion = SecondOpinion(month: plain)
      let ours = [
        agent.score.hundredths, agent.bonus.fen, agent.base.fen,
        agent.fines.map(\.amount.fen).reduce(0, +), agent.rewards.fen, agent.wage.fen,
        agent.carriedOut.fen,
      ]
      let theirs = [
        opinion.score, opinion.bonus, opinion.base, opinion.fines,
        plain.rewards.reduce(0, +), opinion.wage, opinion.carriedOut,
      ]
      #expect(ours == theirs, "seed \(seed) agent \(agent.agent): \(plain)")
    }
  }
}

/// October 2024 of the agents 1 to 4 of `Workplace`: the rows of the files, and the plain numbers that they
/// amount to.
private struct RandomDesk {
  var random: SeededGenerator
  private(set) var months: [SecondOpinion.Month] = []
  private(set) var shifts: [Int: [Int: String]] = [:]
  private var rows: [[String]] = [[], [], [], []]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for agent in 1...4 {
      var month = SecondOpinion.Month()
      let bases = [1: 2000, 2: 3000, 3: 2500, 4: 2000]
      // Agent 4 left on the 20th.
      let last = agent == 4 ? 20 : 31
      month.bases = (1...31).map { $0 <= last ? bases[agent] ?? 0 : 0 }
      sell(agent, last, &month)
      work(agent, last, &month)
      judge(agent, last, &month)
      months.append(month)
    }
  }

  /// The rows of a kind in two files, in any order. Equal rows stay together: in one file they are so
  /// many events, in two files the same ones (CONTRACT.md, Files that clerks bring).
  mutating func halves(_ step: Int) -> [[String]] {
    let distinct = Set(rows[step]).sorted().shuffled(using: &random)
    let cut = distinct.isEmpty ? 0 : Int.random(in: 0...distinct.count, using: &random)
    let first = Set(distinct[..<cut])
    let shuffled = rows[step].shuffled(using: &random)
    return [shuffled.filter { first.contains($0) }, shuffled.filter { !first.contains($0) }]
  }

  private mutating func some(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// Orders of this month and of the one before; refunds of this month and of the one after.
  private mutating func sell(_ agent: Int, _ last: Int, _ month: inout SecondOpinion.Month) {
    let older = some(0...10)
    let count = some(0...60)
    for index in 0..<(older + count) {
      let isOlder = index < older
      let number = "99\(agent)000\(1000 + index)"
      let date = isOlder ? "2024-09-30 23:59:59" : "2024-10-\(two(some(1...last))) 00:00:00"
      rows[0].append("\(number),\(date),\(some(1...999)),\(agent)号 / 申通")
      if !isOlder { month.tagged += 1 }
      switch some(0...20) {
      case 0:
        rows[1].append("\(number),5,2024-10-\(two(last)) 23:59:59")
        month.refunded += 1
      case 1:
        // Twice refunded is one refunded order.
        rows[1].append("\(number),5,2024-10-\(two(last)) 10:00")
        rows[1].append("\(number),7,2024-10-\(two(last)) 11:00")
        month.refunded += 1
      case 2: rows[1].append("\(number),5,2024-11-01 00:00:00")
      default: break
      }
    }
  }

  /// Every other day a shift, by day or over midnight: worked, late by a second or more, missed or leave.
  private mutating func work(_ agent: Int, _ last: Int, _ month: inout SecondOpinion.Month) {
    for day in stride(from: 1, through: last, by: 2) where some(0...3) > 0 {
      let isNight = Bool.random(using: &random)
      shifts[agent, default: [:]][day] = isNight ? "晚" : "白"
      let date = "2024-10-\(two(day))"
      let next = day == 31 ? "2024-11-01" : "2024-10-\(two(day + 1))"
      let end = isNight ? "\(next) 01:0\(some(0...9))" : "\(date) 17:4\(some(0...9))"
      let start = isNight ? "17:30" : "08:30"
      switch some(0...12) {
      case 0: month.absence += 1
      case 1:
        month.leave += 1
        rows[3].append("\(date),\(agent),leave,,,,")
        // What was clocked on a day of leave is passed over.
        rows[2].append("\(agent),\(date) \(start):59,in")
      case 2:
        month.late += 1
        rows[2] += ["\(agent),\(date) \(start):01,in", "\(agent),\(end),out"]
      default: rows[2] += ["\(agent),\(date) \(start):00,in", "\(agent),\(end),out"]
      }
    }
  }

  private mutating func judge(_ agent: Int, _ last: Int, _ month: inout SecondOpinion.Month) {
    var records: [String] = []
    defer { rows[3] += records }
    func add(_ kind: String, _ day: Int, _ value: String = "") {
      records.append("2024-10-\(two(day)),\(agent),\(kind),\(value),,,")
    }
    for item in ["quality", "complaints", "cooperation", "execution"] {
      var given: [Int] = []
      for _ in 0..<some(1...3) {
        let (mark, points) = [("优", 20), ("良", 15), ("中", 10), ("差", 0)][some(0...3)]
        given.append(points)
        add("grade.\(item)", some(1...last), mark)
      }
      month.grades.append(given)
    }
    for _ in 0..<some(0...4) {
      let points = some(5...20)
      month.complaints.append(points * 100)
      add("complaint", some(1...last), "\(points)")
    }
    for _ in 0..<some(0...9) {
      month.praises += 1
      // On few days, so that equal rows are frequent: each is an event.
      add("praise", some(1...3))
    }
    for _ in 0..<some(0...2) {
      month.lowRatings += 1
      add("low_rating", some(1...last))
    }
    for _ in 0..<some(0...2) {
      month.conduct += 1
      add("conduct", some(1...last), "colleague_contact")
    }
    let fen = some(1...5000)
    month.rewards = [fen]
    add("reward", some(1...last), Money(fen: fen).description)
  }
}
