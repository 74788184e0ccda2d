import Synchronization
import Vocabulary

/// Guesses about lines that are nearly commands: a buyer's message that begins with a command's
/// name, and a command with a slip of the finger.
extension CommandTree {
  /// Returns whether words that begin with a command's name may call it. They do not where the rest
  /// is prose that the command can't take: the line is a buyer's message then, such as
  /// `单 独发一件可以吗`, also where the command takes only names of things and these are none; so it
  /// is where the rest is a sentence of which that is true, such as `order 123 where is it`.
  ///
  /// - Parameters:
  ///   - names: returns whether words of prose name what a command takes.
  ///   - reader: returns a reader of days and names, which are no prose; called where words may be
  ///     some.
  package func mayCall(
    _ words: [String],
    names isNamed: (any ParsableCommand.Type, [String]) -> Bool = { _, _ in true },
    reader: () -> WordReader? = { nil }
  ) -> Bool {
    let (type, rest) = command(at: expanded(words))
    guard type != root else { return mayAsk(words) }
    guard let first = rest.first else { return true }
    guard rest.allSatisfy(Self.isProse) else {
      guard Sentence.isOne(rest) else { return true }
      let named = type.configuration.defaultSubcommand ?? type
      return Self.takes(rest, type, reader: reader()) && isNamed(named, rest)
    }
    let names = Self.names(below: type)
    guard !names.isEmpty else {
      if Self.takesProse(type, words: rest.count) {
        // No buyer begins a message with a command's English name.
        return !Self.isProse(words[0]) || isNamed(type, rest)
      }
      guard let reader = reader(), rest.contains(where: reader.knows) else { return false }
      return WordReader.$current.withValue(reader) { (try? type.parseAsRoot(rest)) != nil }
        || reader.refusal != nil
    }
    if Nearest.match(first, among: names) != nil { return true }
    guard let usual = Self.takingName(type, words: rest.count) else { return false }
    return !Self.isProse(words[0]) || isNamed(usual, rest)
  }

  /// Returns the command that a group stands for, where it takes so many words of prose and not any
  /// number of them: a name, such as a shop's; else nil.
  private static func takingName(
    _ group: any ParsableCommand.Type, words count: Int
  ) -> (any ParsableCommand.Type)? {
    group.configuration.defaultSubcommand.flatMap {
      takesProse($0, words: count) && !takesProse($0, words: 4) ? $0 : nil
    }
  }

  /// Returns whether words that begin with one for help, or for the end of a session, may mean it:
  /// not where prose follows that is no topic.
  private func mayAsk(_ words: [String]) -> Bool {
    let rest = Array(words.dropFirst())
    guard let topic = rest.first, rest.allSatisfy(Self.isProse) || Sentence.isOne(rest) else {
      return true
    }
    let topics = firstWords.union(HelpPages.allWords)
    return HelpPages.words.contains(words[0]) && Nearest.match(topic, among: topics) != nil
  }

  /// What commands take so many words of prose, by their types; asked for at each key of a line.
  private static let known = Mutex<[ObjectIdentifier: [Int: Bool]]>([:])

  /// Returns whether a command takes so many words of prose, such as words to search for.
  private static func takesProse(_ type: any ParsableCommand.Type, words count: Int) -> Bool {
    let id = ObjectIdentifier(type)
    // More than a few are either all taken or none.
    let count = min(count, 4)
    if let answer = known.withLock({ $0[id]?[count] }) { return answer }
    let answer = takes(Array(repeating: "话", count: count), type)
    known.withLock { $0[id, default: [:]][count] = answer }
    return answer
  }

  /// Returns whether a command takes words, with options that are still to come where it needs
  /// some.
  private static func takes(_ words: [String], _ type: any ParsableCommand.Type) -> Bool {
    do {
      _ = try type.parseAsRoot(words)
      return true
    } catch {
      return type.message(for: error).hasPrefix("Missing expected argument '--")
    }
  }

  /// Returns whether a command takes words of which some may be days and names as people say them;
  /// true where the reader knows such a word and refuses it, which is the command's error.
  private static func takes(
    _ words: [String], _ type: any ParsableCommand.Type, reader: WordReader?
  ) -> Bool {
    guard let reader else { return takes(words, type) }
    return WordReader.$current.withValue(reader) { takes(words, type) } || reader.refusal != nil
  }

  /// Returns the words of the command that was meant by words that begin with none: one edit away,
  /// and followed by what a command may be followed by; nil when they are no command.
  package func meant(by words: [String]) -> [String]? {
    guard let first = words.first, let near = Self.near(first, nearestFirst) else { return nil }
    let meant = [near] + words.dropFirst()
    let (type, rest) = command(at: expanded(meant))
    guard let second = words.dropFirst().first else {
      // A word alone may be one to search for, unless it is long.
      return first.utf8.count >= 5 && first.utf8.allSatisfy { $0 < 128 } ? meant : nil
    }
    let names = Self.names(below: type)
    let isStep = rest.count < words.count - 1 || Self.near(second, Nearest(names)) != nil
    let isMessage = rest.contains(where: Self.isProse) || Sentence.isOne(rest)
    return isStep || second.hasPrefix("-") || !isMessage ? meant : nil
  }

  /// Returns the direction in which the command that words name looks for a day.
  func side(of words: [String]) -> SpokenDays.Side {
    command(at: words).type is any LooksAhead.Type ? .ahead : .past
  }

  /// Returns the deepest command that words name, and the words after it.
  private func command(
    at words: [String]
  ) -> (type: any ParsableCommand.Type, rest: [String]) {
    let (path, rest) = commands(in: words)
    return (path.last ?? root, rest)
  }

  private static func names(below type: any ParsableCommand.Type) -> [String] {
    type.configuration.subcommands.flatMap { [$0.name] + $0.configuration.aliases }
  }

  /// Returns the known word that is one edit away from another of two letters and more; nil when
  /// none is.
  private static func near(_ word: String, _ known: Nearest) -> String? {
    guard word.count >= 2, let near = known.match(word), near.count >= 2,
      Nearest.areOneEditApart(word, near)
    else { return nil }
    return near
  }

  private static func isProse(_ word: String) -> Bool { !word.hasPrefix("-") && word.isChinese }
}
