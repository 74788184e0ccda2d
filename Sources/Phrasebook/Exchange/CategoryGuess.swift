import Files
import Vocabulary

/// The categories of phrases that come in: by the name of their group, else by their own words.
enum CategoryGuess {
  /// The likeliest category of a phrase's words; nil when none is likelier than the others.
  static func category(of title: String, _ reply: [String]) -> Category? {
    let letters = Folding.letters(([title] + reply).joined(separator: " "))
    let shares = CategoryModel.shared.shares(letters)
    guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }),
      shares[best] > smallestShare
    else { return nil }
    return Category.ordered[best]
  }

  /// A share that no category has where the words say nothing: all are alike then.
  private static let smallestShare = 1.5 / Double(Category.ordered.count)
}

/// The groups of a file and what they were taken for; a guess is noted once.
struct GroupMemory {
  private var known: [String: GroupName.Match?] = [:]

  mutating func category(
    of group: String, at line: Int, in file: inout PhraseImport
  ) -> Category? {
    if let match = known[group] { return match?.category }
    let match = group.isEmpty ? nil : GroupName.match(group)
    known[group] = match
    if case .guessed(let category) = match {
      file.note(line, Texts.guessedGroup(group, category), fix: Texts.guessedGroupFix)
    }
    return match?.category
  }
}
