import Files
import Payroll
import Testing
import Vocabulary

/// Three months of a desk made up at random in which facts come in time or late, wages are adjusted by
/// hand, a grade is put right afterwards, and somebody leaves in debt, against a ledger of whole
/// numbers kept apart (HANDBOOK/wages.md, After closing; HANDBOOK/kpi.md, Run).
@Suite struct RandomLedgerTests {
  @Test(arguments: 1...10)
  func everyFenIsBookedOnceWhicheverMonthItCameIn(seed: Int) throws {
    var ledger = Ledger(seed: UInt64(seed))
    let place = try Workplace()
    for (index, month) in Ledger.months.enumerated() {
      try ledger.bring(index, to: place)
      if index == 2 { try settleTheLeaver(&ledger, place, seed) }
      let document = try place.payroll.run(month).document(.english)
      let lines = ledger.close(index)
      #expect(document.agents.map(\.agent.number) == lines.map(\.agent), "seed \(seed) \(month)")
      for (ours, theirs) in zip(document.agents, lines) {
        let place = "seed \(seed), \(month), agent \(theirs.agent)"
        #expect(ours.wage.fen == theirs.wage, "\(place)")
        #expect(ours.carriedOut.fen == theirs.carriedOut, "\(place)")
        #expect(ours.adjustments.map(\.amount.fen).reduce(0, +) == theirs.adjusted, "\(place)")
      }
      try place.close(month)
      let fund = try place.payroll.fund()
      #expect(fund.balance.fen == ledger.fund, "seed \(seed), \(month)")
      #expect(
        fund.owed.mapValues(\.fen).values.reduce(0, +) == ledger.owed, "seed \(seed), \(month)")
      #expect(try place.payroll.check().map { $0.line(.english) } == [])
      for closed in Ledger.months[...index] {
        let verification = try place.payroll.verify(closed)
        #expect(verification.isSound)
        // The leaver's changes wait until they are settled.
        let open = verification.moved.map(\.reason.english).filter {
          !$0.hasPrefix("agent 4") && !$0.contains("was booked in")
        }
        #expect(open == [], "seed \(seed), \(closed)")
      }
    }
  }

  private func settleTheLeaver(_ ledger: inout Ledger, _ place: Workplace, _ seed: Int) throws {
    guard let debt = ledger.leaversDebt else {
      #expect(
        Refusal.text {
          _ = try place.payroll.settle(
            Desk.number(4), nil, .paid, reason: "现金", author: Workplace.author(9))
        }?.contains("nothing is open with agent 4") == true, "seed \(seed)")
      return
    }
    let forgives = debt > 0 && ledger.forgives
    let settled = try place.payroll.settle(
      Desk.number(4), nil, forgives ? .writtenOff : .paid, reason: "现金",
      author: Workplace.author(9))
    #expect(settled.amount.fen == debt, "seed \(seed)")
    #expect(settled.carriedOut == .zero)
    ledger.settle(forgives: forgives)
  }
}

/// The same months in plain numbers. Agent 4 leaves on 20 October; agents 1 to 4 are those of
/// `Workplace`.
private struct Ledger {
  static let months = [Workplace.october, Workplace.november, Workplace.december]

  /// Something that happened to an agent in a month, and the number of closings after it until it
  /// is known.
  private struct Event {
    let agent: Int
    let month: Int
    let delay: Int
    let row: String
    let tell: (inout SecondOpinion.Month) -> Void
  }
  struct Line {
    let agent: Int
    let wage: Int
    let carriedOut: Int
    let adjusted: Int
  }
  /// What an agent's months gave so far, and what is open.
  private struct Account {
    var given: [Int: Int] = [:]
    var fined: [Int: Int] = [:]
    var carried = 0
    var owed = 0
  }

  private var random: SeededGenerator
  private var events: [Event] = []
  private var accounts: [Int: Account] = [:]
  /// True once agents.yaml says that agent 3 leads since 11 October.
  private var isPromoted = false
  private let promotion: Int
  let forgives: Bool
  private(set) var fund = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    promotion = Int.random(in: 0...2, using: &random)
    forgives = Bool.random(using: &random)
    for agent in 1...4 {
      for month in 0..<(agent == 4 ? 1 : 3) { happen(agent, month) }
    }
  }

  private mutating func some(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func happen(_ agent: Int, _ month: Int) {
    let first = Self.months[month].first
    func add(
      _ kind: String, _ value: String, late: Int,
      _ tell: @escaping (inout SecondOpinion.Month) -> Void
    ) {
      let day = first + Int.random(in: 0...18, using: &random)
      events.append(
        Event(
          agent: agent, month: month, delay: late,
          row: "\(day),\(agent),\(kind),\(value),,,\(events.count)", tell: tell))
    }
    for (item, key) in ["quality", "complaints", "cooperation", "execution"].enumerated() {
      // The first grade comes in time: without any the month can't be computed.
      for late in [0] + (some(0...3) == 0 ? [some(1...2)] : []) {
        let (mark, points) = [("优", 20), ("良", 15), ("中", 10), ("差", 0)][some(0...2)]
        add("grade.\(key)", mark, late: late) { $0.grades[item].append(points) }
      }
    }
    // Few complaints for most, and enough to owe something for some.
    for _ in 0..<(agent == 4 ? some(8...14) : some(0...3)) {
      let points = some(5...20)
      add("complaint", "\(points)", late: some(0...2)) { $0.complaints.append(points * 100) }
    }
    for _ in 0..<some(0...3) {
      let fen = some(1...40_000)
      add("reward", Money(fen: fen).description, late: some(0...2)) { $0.rewards.append(fen) }
    }
    for _ in 0..<some(0...2) { add("praise", "", late: some(0...2)) { $0.praises += 1 } }
    for _ in 0..<some(0...2) {
      let fen = some(1...30_000) * (Bool.random(using: &random) ? 1 : -1)
      add("adjustment", Money(fen: fen).description, late: some(0...2)) {
        $0.corrections.append(fen)
      }
    }
  }

  /// Brings what is known by the closing of a month.
  mutating func bring(_ index: Int, to place: Workplace) throws {
    for event in events where event.month + event.delay == index {
      let parts = event.row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if parts[2] == "adjustment" {
        try place.adjust(event.agent, parts[3], parts[0])
      } else {
        try place.records([event.row])
      }
    }
    if index == promotion {
      isPromoted = true
      place.agents = TextFile(
        name: place.agents.name,
        text: place.agents.text.replacing(
          "{from: 2024-06-01, grade: senior}",
          with: "{from: 2024-06-01, grade: senior}, {from: 2024-10-11, grade: leader}"))
    }
  }

  private func month(_ agent: Int, _ month: Int, knownBy index: Int) -> SecondOpinion {
    var plain = SecondOpinion.Month()
    plain.days = [31, 30, 31][month]
    plain.bases = (1...plain.days).map { day in
      let isLeader = isPromoted && (month > 0 || day >= 11)
      return switch agent {
      case 1: 2000
      case 2: 3000
      case 3: isLeader ? 3000 : 2500
      default: day <= 20 ? 2000 : 0
      }
    }
    plain.grades = [[], [], [], []]
    for event in events
    where event.agent == agent && event.month == month && month + event.delay <= index {
      event.tell(&plain)
    }
    return SecondOpinion(month: plain)
  }

  /// Closes a month: what it earned, with the differences of the months before.
  mutating func close(_ index: Int) -> [Line] {
    (1...(index == 0 ? 4 : 3)).map { agent in
      var account = accounts[agent] ?? Account()
      let before = (0..<index).reduce(0) { $0 + difference(agent, $1, index, &account) }
      let own = month(agent, index, knownBy: index)
      account.given[index] = own.earned
      account.fined[index] = own.fines
      let fines = own.fines
      let balance = own.earned + before - account.carried
      account.carried = max(0, -balance)
      pay(fines, &account)
      accounts[agent] = account
      return Line(
        agent: agent, wage: max(0, balance), carriedOut: account.carried,
        adjusted: before + own.corrected)
    }
  }

  /// Books the difference of an earlier month, with its fines.
  private func difference(
    _ agent: Int, _ earlier: Int, _ index: Int, _ account: inout Account
  ) -> Int {
    let now = month(agent, earlier, knownBy: index)
    defer {
      account.owed += now.fines - (account.fined[earlier] ?? 0)
      account.given[earlier] = now.earned
      account.fined[earlier] = now.fines
    }
    return now.earned - (account.given[earlier] ?? 0)
  }

  /// Fines stay open as far as something is carried over; the fund gets the rest.
  private mutating func pay(_ fines: Int, _ account: inout Account) {
    account.owed += fines
    let open = max(0, min(account.owed, account.carried))
    fund += account.owed - open
    account.owed = open
  }

  var owed: Int { accounts.values.reduce(0) { $0 + $1.owed } }

  /// What agent 4 owes in December, negative when the shop owes it; nil when nothing is open.
  var leaversDebt: Int? {
    var account = accounts[4] ?? Account()
    let fined = account.fined
    let late = difference(4, 0, 2, &account)
    let isOpen = account.carried != 0 || late != 0 || account.fined != fined
    return isOpen ? account.carried - late : nil
  }

  mutating func settle(forgives: Bool) {
    var account = accounts[4] ?? Account()
    let debt = account.carried - difference(4, 0, 2, &account)
    let open = max(0, min(account.owed, debt))
    // What the shop owed paid fines already; the rest is paid or forgiven.
    fund += account.owed - (forgives ? open : 0)
    account.owed = 0
    account.carried = 0
    accounts[4] = account
  }
}
