/// A text whose phones, identity and bank cards are masked, however somebody spelt them: with
/// blanks or hyphens, in full width, with a country's prefix.
///
/// An order's number is as long as a card's, so a card is one only by its check digit: 18 digits
/// with a date of birth (GB 11643), 16 to 19 that begin as UnionPay's do or stand in fours (Luhn).
struct MaskedNumbers {
  private(set) var text: String

  /// Digits that belong together, and where they stand.
  private struct Group {
    var range: Range<Int>
    /// In ASCII; an identity card's may end with X.
    var digits: String
  }

  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: { Self.digit($0) != nil }) else { return }
    var masked = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard Self.digit(scalars[index]) != nil else {
        masked.append(scalars[index])
        index += 1
        continue
      }
      let groups = groups(from: index)
      var next = 0
      while next < groups.count {
        let (shown, used) = Self.masked(groups[next...]) ?? (nil, 1)
        let range = groups[next].range.lowerBound..<groups[next + used - 1].range.upperBound
        masked.append(contentsOf: shown.map { Array($0.unicodeScalars) } ?? Array(scalars[range]))
        next += used
        if next < groups.count {
          masked.append(contentsOf: scalars[range.upperBound..<groups[next].range.lowerBound])
        }
      }
      index = groups.last?.range.upperBound ?? index + 1
    }
    self.text = String(masked)
  }

  // Reading.

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x30...0x39: Character(scalar)
    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map(Character.init)
    default: nil
    }
  }

  private static let separators: Set<Unicode.Scalar> = [
    " ", "-", "\u{A0}", "\u{3000}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{FF0D}", ")",
    "\u{FF09}", ".",
    // Invisible ones, which come with what was copied from a page.
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ]
  private static let mostSeparators = 3

  /// Runs of digits with up to three separators between each two.
  private func groups(from start: Int) -> [Group] {
    var groups: [Group] = []
    var index = start
    while true {
      var group = Group(range: index..<index, digits: "")
      while index < scalars.count, let digit = Self.digit(scalars[index]) {
        group.digits.append(digit)
        index += 1
      }
      if group.digits.count == 17, index < scalars.count,
        "xXＸｘ".unicodeScalars.contains(scalars[index])
      {
        group.digits.append("X")
        index += 1
      }
      group.range = group.range.lowerBound..<index
      groups.append(group)
      var next = index
      while next < scalars.count, next - index < Self.mostSeparators,
        Self.separators.contains(scalars[next])
      {
        next += 1
      }
      guard next > index, next < scalars.count, Self.digit(scalars[next]) != nil else {
        return groups
      }
      index = next
    }
  }

  // What a run of groups begins with.

  /// The text to show for a number at the front, and of how many groups it consists; nil when none
  /// stands there.
  private static func masked(_ groups: ArraySlice<Group>) -> (String, Int)? {
    var whole = ""
    for (index, group) in groups.prefix(5).enumerated() {
      whole += group.digits
      let used = index + 1
      if let shown = mobile(whole) ?? landline(whole, area: groups.first?.digits ?? "", used) {
        return (shown, used)
      }
      if let shown = identity(whole) ?? card(whole, groups.prefix(used)) { return (shown, used) }
      if whole.count > 19 { return nil }
    }
    return nil
  }

  private static func mobile(_ digits: String) -> String? {
    for prefix in ["", "86", "0086"] where digits.hasPrefix(prefix) {
      let number = digits.dropFirst(prefix.count)
      guard number.count == 11, number.first == "1", !number.hasPrefix("10") else { continue }
      return prefix + Mask.number(String(number))
    }
    return nil
  }

  /// `0571-88886666`, or without the hyphen: the area stays.
  private static func landline(_ digits: String, area: String, _ used: Int) -> String? {
    guard digits.first == "0", !digits.hasPrefix("00"), 10...12 ~= digits.count else { return nil }
    guard used == 1 || 3...4 ~= area.count else { return nil }
    return "\(digits.prefix(used == 1 ? 4 : area.count))****\(digits.suffix(2))"
  }

  private static func identity(_ digits: String) -> String? {
    guard IdentityNumber.hasCheckDigit(digits) else { return nil }
    func part(_ from: Int, _ count: Int) -> Int {
      Int(digits.dropFirst(from).prefix(count)) ?? 0
    }
    guard 1900...2100 ~= part(6, 4), 1...12 ~= part(10, 2), 1...31 ~= part(12, 2) else {
      return nil
    }
    return "\(digits.prefix(3))****\(digits.suffix(2))"
  }

  private static func card(_ digits: String, _ groups: ArraySlice<Group>) -> String? {
    guard 16...19 ~= digits.count, !digits.contains("X") else { return nil }
    let inFours = groups.count > 3 && groups.dropLast().allSatisfy { $0.digits.count == 4 }
    guard inFours || groups.count == 1 && digits.hasPrefix("62") else { return nil }
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let value = place.element.wholeNumberValue ?? 0
      let doubled = place.offset % 2 == 1 ? value * 2 : value
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0 ? "****\(digits.suffix(4))" : nil
  }
}
