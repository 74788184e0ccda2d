import Terminal

/// The last gate before the terminal: whatever a line holds, only this program's own colours pass
/// as control sequences; all else goes through `harmless()`, the one function that shows foreign
/// control, bidi and zero-width characters instead of obeying them.
enum Gate {
  /// What `Style` writes: select graphic rendition with its own parameters, nothing that hides
  /// text.
  private static var ownColour: Regex<Substring> { /\u{1B}\[(?:0|1|1;4|2|3[1-5])m/ }

  static func pass(_ text: String, colours: Bool) -> String {
    let safe = text.harmless(keepingNewlines: true)
    guard colours, safe != text else { return safe }
    var passed = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: ownColour) {
      passed += String(rest[..<match.range.lowerBound]).harmless(keepingNewlines: true)
      passed += match.0
      rest = rest[match.range.upperBound...]
    }
    return passed + String(rest).harmless(keepingNewlines: true)
  }
}
