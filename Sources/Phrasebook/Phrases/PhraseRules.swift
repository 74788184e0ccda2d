import Vocabulary

/// The rules that `phrasebook check` applies to phrases. The defaults fit any shop; settings change
/// them.
public struct PhraseRules: Sendable {
  /// The day with which dates are compared.
  public var day: Day
  public var variables = Variables()
  public var forbidden = ForbiddenWords()
  /// The longest message in characters, by platform; `usualLimit` for the others.
  public var limits: [String: Int] = [:]
  public var usualLimit = 500
  /// The largest share of replies (0...100) that may have a habit; none for a habit without limit.
  public var habitLimits: [PhraseHabit: Int] = [:]
  /// The ids of the existing shops and the names of the platforms; empty where they are not known.
  public var shops: [String] = []
  public var platforms: [String] = []
  /// The platform that people call by some name; nil where it is none.
  public var platformNamed: @Sendable (String) -> String? = { _ in nil }

  public init(day: Day) { self.day = day }

  func limit(on platform: String?) -> Int { platform.flatMap { limits[$0] } ?? usualLimit }
}
