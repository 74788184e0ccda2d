import Vocabulary

/// The one gate through which foreign text (buyers' names, notes, file names, phrases) reaches a
/// terminal: a character that could move the cursor, change the screen, reorder or hide text is
/// shown instead of obeyed.
extension String {
  /// This text with every risky character (`isRisky`) made visible: a C0 control as its picture
  /// (`␛`), DEL as `␡`, all others as `\u{202E}`. A joined emoji is therefore shown as its parts.
  ///
  /// - Parameter keepingNewlines: leaves `\n` as it is, and reads `\r\n` as `\n`.
  public func harmless(keepingNewlines: Bool = false) -> String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return self }
    let isFine = { (scalar: Unicode.Scalar) in
      !scalar.isRisky || keepingNewlines && scalar == "\n"
    }
    if unicodeScalars.allSatisfy(isFine) { return self }
    var safe = UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if keepingNewlines, scalar == "\n", previous == "\r" { safe.removeLast() }
      if isFine(scalar) {
        safe.append(scalar)
      } else {
        safe.append(contentsOf: scalar.picture.unicodeScalars)
      }
      previous = scalar
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// True when a terminal acts on it where readline echoes it: C1 controls and characters that turn
  /// the order of letters around. Readline itself shows C0 controls as `^X`.
  var isObeyed: Bool {
    switch value {
    case 0x80...0x9F, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The visible text that stands for a risky character.
  fileprivate var picture: String {
    switch value {
    case 0...0x1F: Self(0x2400 + value).map { String($0) } ?? "?"
    case 0x7F: "\u{2421}"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
