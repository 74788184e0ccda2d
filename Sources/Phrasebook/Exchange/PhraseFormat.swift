/// The formats in which phrases are imported and exported.
public enum PhraseFormat: String, CaseIterable, Codable, Hashable, Sendable {
  /// Our own CSV, with a column for nearly every key of a phrase (see `OurSheet`).
  case ours
  /// The quick replies of 千牛: a code, a text, a group.
  case qianniu
  /// A match file of the text expander espanso.
  case espanso
}
