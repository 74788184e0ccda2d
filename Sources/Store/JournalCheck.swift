import Vocabulary

/// Checks the journal's chain, and compares it with the tally and with heads that were kept
/// elsewhere.
struct JournalCheck {
  /// The maximum number of findings listed; a journal with more has one and the same fault.
  private static let limit = 100

  private(set) var findings: [Finding] = []
  private var last: (number: Int, hash: String, tally: String) = (0, "", "")
  private var heads: [Int: [KeptHead]]
  /// True once a row was another than the one whose head was kept.
  private var isRewritten = false

  init(_ reading: Reading, _ tally: Tally, heads: [KeptHead]) throws {
    self.heads = Dictionary(grouping: heads, by: \.head.number)
    try reading.each("SELECT \(Journal.columns) FROM journal ORDER BY number") { row in
      try follow(row)
    }
    if let missing = self.heads.values.joined().max(by: { $0.head.number < $1.head.number }) {
      findings.append(
        Finding(nil, StoreTexts.endsBefore(last.number, missing), fix: StoreTexts.newerStore))
    }
    if last.number == 0, !tally.lines.isEmpty {
      findings.append(Finding(nil, StoreTexts.journalEmptied, fix: .changedOutside))
    } else if last.number > 0, tally.statement != last.tally {
      findings.append(Finding(nil, StoreTexts.otherTally(last.number), fix: .changedOutside))
    }
  }

  private mutating func follow(_ row: Row) throws {
    let number = Int(truncatingIfNeeded: row.bits(0))
    let hash = try row.textIfAny(9) ?? ""
    var isSound = number == last.number &+ 1
    do {
      let entry = try Journal.Entry(row)
      isSound = isSound && entry.hash(after: last.hash) == hash
      last = (number, hash, entry.tally)
    } catch is Refusal {
      // The check of the rows reports the value.
      isSound = false
      last = (number, hash, "")
    }
    if !isSound {
      report([Finding(nil, StoreTexts.chainBroken(number), fix: .changedOutside)])
    }
    let others = (heads.removeValue(forKey: number) ?? []).filter { $0.head.digest != hash }
    // From there on every head is another.
    guard !isRewritten, !others.isEmpty else { return }
    isRewritten = true
    report(others.map { Finding(nil, StoreTexts.otherRow($0), fix: .changedOutside) })
  }

  private mutating func report(_ more: [Finding]) {
    findings += more.prefix(max(0, Self.limit - findings.count))
  }
}
