extension Paper {
  /// Returns an entry of a list: its short number with its words, and its facts on the next line.
  ///
  /// - Parameter words: the words as they are printed, made harmless.
  package func entry(_ number: Int, _ words: String, facts: [String]) -> [String] {
    [
      style(width.pad(String(number), to: 4, .right), .rank) + "  " + words,
      "      " + style(facts.joined(separator: " · ").harmless(), .faint),
    ]
  }
}

/// A list is shown entry by entry; in JSON it is an array.
extension Array: Shown where Element: Shown {
  package func lines(_ paper: Paper) -> [String] { flatMap { $0.lines(paper) } }
}
