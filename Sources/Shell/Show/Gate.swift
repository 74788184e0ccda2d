import Terminal

/// The last gate before the terminal: only this program's own colours pass as control sequences.
/// Everything else goes through `harmless()`, the only function that shows foreign control, bidi
/// and zero-width characters instead of obeying them.
package enum Gate {
  /// The sequences that `Style` writes after an escape: select graphic rendition with its own
  /// parameters, none of which hides text. They are a list, because making a regular expression
  /// takes a millisecond.
  private static let ownColours = [
    "[0m", "[1m", "[1;4m", "[2m", "[31m", "[32m", "[33m", "[34m", "[35m",
  ]

  package static func pass(_ text: String, colours: Bool) -> String {
    let safe = text.harmless(keepingNewlines: true)
    guard colours, safe != text else { return safe }
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    var passed = parts[0].description.harmless(keepingNewlines: true)
    for part in parts.dropFirst() {
      let colour = ownColours.first { part.hasPrefix($0) } ?? ""
      passed += colour.isEmpty ? "\u{1B}".harmless() : "\u{1B}" + colour
      passed += String(part.dropFirst(colour.count)).harmless(keepingNewlines: true)
    }
    return passed
  }
}
