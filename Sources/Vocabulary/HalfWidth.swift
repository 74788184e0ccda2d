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
}
