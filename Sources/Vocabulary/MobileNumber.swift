extension String {
  /// The mobile number that the text is, without blanks, hyphens and +86; nil for other texts.
  public var mobileNumber: String? {
    var digits = halfWidth.filter { !" -".contains($0) }
    for prefix in ["+86", "0086", "86"] where digits.utf8.count == 11 + prefix.utf8.count {
      if digits.hasPrefix(prefix) { digits.removeFirst(prefix.count) }
    }
    let isMobile =
      digits.utf8.count == 11 && digits.hasPrefix("1")
      && digits.utf8.allSatisfy { 48...57 ~= $0 }
      && !"012".contains(digits.dropFirst().first ?? "0")
    return isMobile ? digits : nil
  }
}
