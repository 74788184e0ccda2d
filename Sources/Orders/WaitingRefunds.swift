import Vocabulary

/// Refunds of a file that were asked for and not paid back: kept, but not counted.
struct WaitingRefunds {
  private var counts: [String: Int] = [:]
  private var first = 0

  mutating func note(_ refund: ImportedRefund) {
    guard !refund.counts, let status = refund.status else { return }
    if first == 0 { first = refund.line }
    counts[status, default: 0] += 1
  }

  func findings(file: String) -> [Finding] {
    guard !counts.isEmpty else { return [] }
    let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
    return [
      Finding(
        Place(file: file, line: first),
        Texts.notPaidBack(
          counts.values.reduce(0, +), list.map { "\($0.key) \($0.value)" }))
    ]
  }
}
