/// A resident's identity number: 18 characters with region, date of birth, sequence and check digit
/// (GB 11643).
public struct IdentityNumber: Hashable, SingleValueCodable, Sendable, CustomStringConvertible {
  /// 17 digits, and a digit or X.
  public let text: String
  public let birthday: Day

  /// Reads a number also with blanks or hyphens, in full width, or with a small x; nil when the
  /// check digit or the date of birth is wrong.
  public init?(_ text: String) {
    let text = text.halfWidth.filter { !" -".contains($0) }.uppercased()
    guard Self.hasCheckDigit(text) else { return nil }
    func part(_ from: Int, _ count: Int) -> Int? { Int(text.dropFirst(from).prefix(count)) }
    guard let year = part(6, 4), let month = part(10, 2), let day = part(12, 2),
      let birthday = Day(year: year, month: month, day: day)
    else { return nil }
    (self.text, self.birthday) = (text, birthday)
  }

  /// True for a man's: the last digit of the sequence is odd.
  public var isMale: Bool { text.dropLast().last?.wholeNumberValue.map { $0 % 2 == 1 } ?? false }

  public var description: String { text }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkDigits = Array("10X98765432")

  /// Returns whether 18 characters end with the check digit of the 17 digits before it.
  static func hasCheckDigit(_ text: String) -> Bool {
    guard text.utf8.count == 18, text.utf8.dropLast().allSatisfy({ 48...57 ~= $0 }) else {
      return false
    }
    let digits = text.dropLast().compactMap(\.wholeNumberValue)
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return checkDigits[sum % 11] == text.last
  }
}
