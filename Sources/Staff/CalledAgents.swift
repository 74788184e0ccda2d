import Files
import Vocabulary

extension Staff {
  /// Returns the agents whom a name may mean, as colleagues use it: those of that name, else those
  /// whose name contains it, also behind 阿, 小 or 老; none for words that are in nobody's name.
  public func agents(called text: String) -> [Agent] {
    let called = Self.folded(text)
    guard called.contains(where: { $0.isLetter }) else { return [] }
    let same = agents.filter { Self.folded($0.name) == called }
    if !same.isEmpty { return same }
    let inside = agents.filter { Self.folded($0.name).contains(called) }
    guard inside.isEmpty, called.count == 2, let first = called.first, "阿小老".contains(first) else {
      // A letter alone is in too many names to be one.
      return called.utf8.count < 2 ? [] : inside
    }
    return agents.filter { Self.folded($0.name).hasSuffix(called.dropFirst()) }
  }

  private static func folded(_ name: String) -> String {
    HalfWidth.folded(name).lowercased().filter { !$0.isWhitespace }
  }
}
