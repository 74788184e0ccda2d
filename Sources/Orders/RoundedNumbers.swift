import Files
import Vocabulary

/// Detects order numbers that Excel rounded to 15 digits, by the share of a file's numbers that end
/// in zeros (HANDBOOK/sheets.md, One reader for all sheets).
struct RoundedNumbers {
  private static let digitsKept = 15

  /// The lengths of numbers that Excel rounds.
  private static let lengths = 16...30

  /// Counts for numbers of one length: those that may be rounded, and all.
  private struct Tally {
    var rounded = 0
    var all = 0
  }

  /// By length, the shortest first.
  private var tallies = [Tally](repeating: Tally(), count: lengths.count)

  init() {}

  /// True when no number ends in zeros.
  var isEmpty: Bool { tallies.allSatisfy { $0.rounded == 0 } }

  /// Counts one of the distinct numbers of the file.
  mutating func count(_ number: OrderNumber) {
    guard Self.isLong(number.text) else { return }
    let place = Self.place(of: number)
    tallies[place].all += 1
    if Self.endsInZeros(number.text) { tallies[place].rounded += 1 }
  }

  /// Returns true for a number that ends in zeros when more of its length do than chance explains.
  func include(_ number: OrderNumber) -> Bool {
    guard Self.isLong(number.text), Self.endsInZeros(number.text) else { return false }
    let tally = tallies[Self.place(of: number)]
    let zeros = number.text.utf8.count - Self.digitsKept
    // By chance one in 10 numbers of 16 digits ends in a zero, one in 10,000 of 19 in four zeros.
    let usual = (1...zeros).reduce(Double(tally.all)) { share, _ in share / 10 }
    if tally.rounded * 2 >= tally.all, Double(tally.rounded) >= usual * 10 {
      return tally.rounded * zeros >= 6
    }
    return Double(tally.rounded) >= max(4, usual * 10)
  }

  private static func place(of number: OrderNumber) -> Int {
    number.text.utf8.count - lengths.lowerBound
  }

  private static func isLong(_ text: String) -> Bool {
    lengths ~= text.utf8.count && text.utf8.allSatisfy { 48...57 ~= $0 }
  }

  private static func endsInZeros(_ text: String) -> Bool {
    text.utf8.dropFirst(digitsKept).allSatisfy { $0 == 48 }
  }
}
