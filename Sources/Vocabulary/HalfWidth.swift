extension StringProtocol {
  /// The text with full-width letters, digits and marks in half width; phones' keyboards mix them.
  public var halfWidth: String {
    guard unicodeScalars.contains(where: { 0xFF01...0xFF5E ~= $0.value }) else {
      return String(self)
    }
    var narrow = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = 0xFF01...0xFF5E ~= scalar.value
      narrow.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(narrow)
  }

  /// The text in half width where it is a number, a day or a time written with full-width digits,
  /// also behind a `=`; the text itself where it has other words.
  public var plainDigits: String {
    guard unicodeScalars.contains(where: { 0xFF10...0xFF19 ~= $0.value }) else {
      return String(self)
    }
    let start = firstIndex { $0 == "=" || $0 == "＝" }.map { index(after: $0) } ?? startIndex
    let isPlain = self[start...].unicodeScalars.allSatisfy {
      $0.isASCII || 0xFF01...0xFF5E ~= $0.value
    }
    return isPlain ? String(self[..<start]) + self[start...].halfWidth : String(self)
  }
}
