extension PhraseLibrary {
  /// Returns the visible phrases to offer for a line that is a buyer's message or words to search
  /// for, best first: for a message those of `suggest`, else these and those of `find` in one
  /// order.
  ///
  /// - Parameter last: the reply sent last in this chat, whose next beats are offered too
  ///   (`Chain`).
  public func offers(
    for line: String, limit: Int = 10, in scope: Scope = Scope(), picks: Picks = Picks(),
    after last: LastReply? = nil
  ) -> [Hit] {
    let kind = TypedLine(text: line).kind
    if kind == .message {
      return suggest(line, limit: limit, in: scope, picks: picks, after: last)
    }
    let offers = Offers(
      line: line, found: find(line, limit: limit, in: scope, picks: picks),
      suggested: suggest(line, limit: limit, in: scope, picks: picks),
      chain: last.flatMap { chain(after: $0, in: scope) })
    return kind == .words ? offers.forWords(limit: limit) : offers.forEither(limit: limit)
  }
}

extension [Hit] {
  /// Minimum similarity (0...1) at which a buyer's sentence counts as an answer when no phrase
  /// contains the words.
  private static var answeringLikeness: Double { 0.4 }

  /// Returns whether these offers show that a line was a search in vain: it may be words to search
  /// for, no phrase contains them, and no buyer's sentence is very similar to it.
  public func isVain(for line: String) -> Bool {
    TypedLine(text: line).kind != .message && !Assent.isOne(line)
      && !flatMap(\.reasons).contains { reason in
        switch reason {
        case .word, .pickedForQuery, .pickedAfterLike: true
        case .sentence(_, let likeness): likeness >= Self.answeringLikeness
        default: false
        }
      }
  }
}
