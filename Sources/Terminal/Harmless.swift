/// The one gate through which foreign text (buyers' names, notes, file names, phrases) reaches a
/// terminal: whatever could move the cursor, change the screen, reorder or hide text is shown
/// instead of obeyed (CVE-2021-25743, CVE-2024-52005, CVE-2021-42574).
extension String {
  /// This text with every dangerous character made visible: a C0 control as its picture (`␛`),
  /// DEL as `␡`, all others as `\u{202E}`.
  ///
  /// Dangerous are controls, line and paragraph separators, and what Unicode calls default
  /// ignorable: bidi controls, zero-width characters and joiners, tags, fillers. Variation
  /// selectors stay, since emoji carry them and they are drawn as nothing. A joined emoji is
  /// therefore shown as its parts.
  ///
  /// - Parameter keepingNewlines: leaves `\n` as it is, and reads `\r\n` as `\n`.
  public func harmless(keepingNewlines: Bool = false) -> String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return self }
    let isFine = { (scalar: Unicode.Scalar) in
      !scalar.isHarmful || keepingNewlines && scalar == "\n"
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
  /// Whether a terminal might obey this character, or hide it, instead of drawing it.
  var isHarmful: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0x3000...0x3163, 0x4E00...0x9FFF, 0xFF01...0xFF9F: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    case 0xFE00...0xFE0F: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a terminal acts on it where readline echoes it: C1 controls and what turns the order
  /// of letters around. Readline itself shows C0 controls as `^X`.
  var isObeyed: Bool {
    switch value {
    case 0x80...0x9F, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// How a dangerous character is shown.
  fileprivate var picture: String {
    switch value {
    case 0...0x1F: Self(0x2400 + value).map { String($0) } ?? "?"
    case 0x7F: "\u{2421}"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
