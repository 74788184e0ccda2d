extension Int {
  /// Returns the number with what it counts, in English: `1 finding`, `2 findings`.
  ///
  /// - Parameter plural: the plural where it has more than an `s` behind the noun; nil elsewhere.
  public func counted(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}
