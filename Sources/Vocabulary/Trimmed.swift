extension StringProtocol {
  /// Without blanks and line breaks at both ends.
  public var trimmed: String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return String(rest)
  }
}

extension Unicode.Scalar {
  /// Same result as `properties.isWhitespace`, with a fast path: no scalar above U+3000 is
  /// whitespace.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case ..<0x80, 0x3001...: false
    default: properties.isWhitespace
    }
  }
}
