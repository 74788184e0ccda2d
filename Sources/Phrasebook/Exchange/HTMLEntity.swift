/// A character that HTML writes by its name or number: `&amp;`, `&#39;`.
struct HTMLEntity {
  let range: Range<String.Index>
  /// The text that it stands for; nil where its name is not known.
  let character: String?

  /// The entities of a text, in order. The commonest are also known without their semicolon, unless
  /// they may be part of an address (`?a=1&lt=2`).
  static func all(in text: some StringProtocol) -> [HTMLEntity] {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return [] }
    let entities =
      /(?i)&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z][a-z0-9]+));|&(nbsp|amp|lt|gt|quot)(?![a-z0-9=;])/
    return Substring(text).matches(of: entities).map { match in
      let (_, hex, decimal, name, bare) = match.output
      let code = hex.flatMap { UInt32($0, radix: 16) } ?? decimal.flatMap { UInt32($0) }
      let named = (name ?? bare).flatMap { names[String($0)] ?? names[$0.lowercased()] }
      return HTMLEntity(range: match.range, character: code.flatMap(character) ?? named)
    }
  }

  /// A text with its entities as the characters that they stand for.
  static func resolved(_ text: String) -> String {
    var resolved = ""
    var rest = text[...]
    for entity in all(in: text) {
      guard let character = entity.character else { continue }
      resolved += rest[..<entity.range.lowerBound] + character
      rest = text[entity.range.upperBound...]
    }
    return resolved + rest
  }

  /// A no-break space is a blank; of control characters only line ends and tabs are taken.
  private static func character(_ code: UInt32) -> String? {
    switch code {
    case 0x0D: "\n"
    case 0xA0: " "
    case 0..<0x09, 0x0B...0x1F, 0x7F...0x9F: nil
    default: Unicode.Scalar(code).map { String(Character($0)) }
    }
  }

  private static let names: [String: String] = Dictionary(
    uniqueKeysWithValues:
      """
      amp & lt < gt > quot " apos ' copy © reg ® trade ™ hellip … mdash — ndash – lsquo ‘ \
      rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › yen ¥ euro € \
      pound £ cent ¢ curren ¤ sect § para ¶ middot · bull • times × divide ÷ plusmn ± deg ° \
      micro µ permil ‰ frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ iexcl ¡ iquest ¿ \
      brvbar ¦ uml ¨ macr ¯ acute ´ cedil ¸ ordf ª ordm º not ¬ dagger † Dagger ‡ prime ′ \
      Prime ″ larr ← uarr ↑ rarr → darr ↓ harr ↔ spades ♠ clubs ♣ hearts ♥ diams ♦ star ☆ \
      starf ★ check ✓ infin ∞ ne ≠ le ≤ ge ≥ asymp ≈ minus − radic √ sum ∑ alpha α beta β pi π \
      mu μ omega ω Omega Ω delta δ Delta Δ eacute é egrave è ecirc ê aacute á agrave à acirc â \
      auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü oacute ó uacute ú iacute í ntilde ñ ccedil ç \
      szlig ß aring å oslash ø aelig æ num # dollar $ percnt % ast * plus + comma , period . \
      sol / colon : semi ; equals = quest ? excl ! commat @ lpar ( rpar ) lsqb [ rsqb ] lcub { \
      rcub } verbar | lowbar _ grave ` tilde ˜ circ ˆ
      """.split(separator: " ").pairs() + [
        ("nbsp", " "), ("ensp", " "), ("emsp", " "), ("thinsp", " "), ("hairsp", " "),
        ("Tab", "\t"), ("NewLine", "\n"), ("shy", ""), ("zwj", "\u{200D}"), ("zwnj", ""),
        ("lrm", ""), ("rlm", ""),
      ])
}

extension [Substring] {
  fileprivate func pairs() -> [(String, String)] {
    stride(from: 0, to: count - 1, by: 2).map { (String(self[$0]), String(self[$0 + 1])) }
  }
}
