/// A number in a buyer's message, with what stands before and after it.
struct MessageNumber {
  /// The digits, with a decimal point where there is one.
  let text: String
  /// The text before it, without blanks at its end.
  let before: Substring
  /// The text after it, without blanks at its beginning.
  let after: Substring
  /// True when no unit, letter, point, colon or hyphen is beside it.
  let isAlone: Bool

  var whole: Int? { Int(text) }

  /// Centimetres that are a grown-up's height.
  static let heights = 140...210

  /// Returns whether one of the words stands before the number, perhaps with 是 or a colon between.
  func follows(_ words: String...) -> Bool {
    var head = before
    while let last = head.last, "是为约:：大概 ".contains(last) { head.removeLast() }
    return words.contains { head.hasSuffix($0) }
  }

  /// The height in centimetres: `165cm`, `1米65`, `1.65米`, `身高165`.
  var height: String? {
    if let whole, Self.heights ~= whole {
      let isNamed = ["cm", "CM", "厘米", "公分"].contains(where: after.hasPrefix) || follows("身高", "高")
      return isNamed ? text : nil
    }
    if let meter = after.first, "米m".contains(meter), text == "1" || text == "2" {
      let rest = after.dropFirst().prefix(while: \.isNumber)
      return rest.count == 2 ? text + rest : rest.count == 1 ? text + rest + "0" : nil
    }
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[0] == "1" || parts[0] == "2", parts[1].count == 2,
      after.hasPrefix("米") || after.hasPrefix("m") || follows("身高", "高")
    else { return nil }
    return parts.joined()
  }

  /// The weight with its unit: `120斤`, `55kg`.
  var weight: String? {
    guard let value = Double(text), 30...260 ~= value else { return nil }
    let unit = ["公斤", "千克", "斤", "kg", "KG", "Kg"].first(where: after.hasPrefix)
    return unit.map { text + $0 }
  }

  /// The capital letters right before it, as in a parcel's number; nil when there are none.
  var letters: String? {
    let letters = before.reversed().prefix { $0.isASCII && $0.isUppercase }
    return (2...4).contains(letters.count) ? String(letters.reversed()) : nil
  }

  /// The day as it is written: `11月29日`, `29号`, `11-29`.
  var date: String? {
    guard let whole, 1...31 ~= whole else { return nil }
    if whole <= 12, let rest = after.wholeMatch(of: /月\s?(\d{1,2})(日|号)?.*/) {
      return "\(text)月\(rest.1)日"
    }
    if whole <= 12, let rest = after.prefixMatch(of: /[-\/.](\d{1,2})(?!\d)/),
      !before.hasSuffix("-")
    {
      return "\(text)月\(rest.1)日"
    }
    guard after.hasPrefix("号") || after.hasPrefix("日"), !before.hasSuffix("月") else { return nil }
    return "\(text)号"
  }

  /// The time of day as it is written: `下午3点`, `15:30`.
  var time: String? {
    guard let whole, 0...24 ~= whole else { return nil }
    let part = ["上午", "下午", "晚上", "早上", "中午"].first { before.hasSuffix($0) } ?? ""
    if let rest = after.prefixMatch(of: /点(半)?/) { return part + text + String(rest.0) }
    return after.prefixMatch(of: /:\d\d/).map { part + text + String($0.0) }
  }

  /// Returns the numbers of a text, in half width, in their order.
  static func all(in text: String) -> [MessageNumber] {
    var numbers: [MessageNumber] = []
    var place = text.startIndex
    while let start = text[place...].firstIndex(where: isDigit) {
      var end = text[start...].firstIndex { !isDigit($0) } ?? text.endIndex
      if end < text.endIndex, text[end] == "." {
        let next = text.index(after: end)
        let decimals = text[next...].prefix(while: isDigit)
        if (1...2).contains(decimals.count) { end = decimals.endIndex }
      }
      let (before, after) = (text[..<start], text[end...])
      let isFree = after.first.map { next in
        !next.isLetter && !".:-".contains(next) || "穿能可要的".contains(next)
      }
      let isBound = before.last.map { $0.isASCII && $0.isLetter || "-.#".contains($0) }
      numbers.append(
        MessageNumber(
          text: String(text[start..<end]), before: trimmedEnd(before),
          after: after.drop { $0 == " " }, isAlone: isFree != false && isBound != true))
      place = end
    }
    return numbers
  }

  private static func trimmedEnd(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isNumber } ?? false
  }
}
