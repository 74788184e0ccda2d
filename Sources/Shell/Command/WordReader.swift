import Synchronization
import Vocabulary

/// Reads the words of one command as people say them: `明天`, `上月`, `阿玲`. The parser knows
/// neither today nor who works at the desk, so the reader is beside it while it parses.
package final class WordReader: Sendable {
  /// The reader of the command that is being parsed; nil where words stand for themselves alone.
  @TaskLocal package static var current: WordReader?

  /// The desk at which words are said.
  package struct Place: Sendable {
    let today: Day
    /// Returns the agents whom a name may mean.
    let agents: @Sendable (String) -> [(number: AgentNumber, name: String)]

    package init(
      today: Day, agents: @escaping @Sendable (String) -> [(number: AgentNumber, name: String)]
    ) {
      self.today = today
      self.agents = agents
    }
  }

  private struct State {
    /// Nil until a word asks for it; then nil inside where there is no desk.
    var place: Place??
    var notes: [Text] = []
    var refusal: Refusal?
  }

  private let place: @Sendable () -> Place?
  private let side: SpokenDays.Side
  private let state = Mutex(State())

  /// - Parameters:
  ///   - side: the direction in which the command looks for a day.
  ///   - place: returns the desk; nil where there is none. It is asked for the first word that
  ///     needs it.
  package init(side: SpokenDays.Side = .past, place: @escaping @Sendable () -> Place?) {
    (self.side, self.place) = (side, place)
  }

  /// Remarks on words that could mean something else too, with the reading that was taken.
  package var notes: [Text] { state.withLock { $0.notes } }
  /// The reason why a word could not be read; nil while each could be.
  package var refusal: Refusal? { state.withLock { $0.refusal } }

  package func day(_ text: String) -> Day? {
    days.flatMap { $0.day(text) }.map { noted(text, $0, Text.day) }
  }

  package func month(_ text: String) -> Month? {
    days.flatMap { $0.month(text) }.map { noted(text, $0) { Text(same: "\($0)") } }
  }

  /// Returns the one agent whom a name means; nil for a name of nobody, or of several, which is a
  /// reason to refuse the command.
  package func agent(_ text: String) -> AgentNumber? {
    let found = known?.agents(text) ?? []
    guard found.count > 1 else { return found.first?.number }
    state.withLock {
      $0.refusal = Refusal(Text.severalCalled(text, found), fix: Text.nameNumber)
    }
    return nil
  }

  /// Returns whether a word is a day, a month or an agent's name rather than prose.
  package func knows(_ word: String) -> Bool {
    guard let days else { return false }
    return days.day(word) != nil || days.month(word) != nil || known?.agents(word).isEmpty == false
  }

  private var known: Place? {
    if let known = state.withLock({ $0.place }) { return known }
    let place = place()
    state.withLock { $0.place = .some(place) }
    return place
  }

  private var days: SpokenDays? { known.map { SpokenDays(today: $0.today, side: side) } }

  private func noted<Value>(
    _ text: String, _ read: Understood<Value>, _ name: (Value) -> Text
  ) -> Value {
    if !read.isSure {
      let note = Text.taken(text, as: name(read.value))
      // The parser may read a word more than once.
      state.withLock { if !$0.notes.contains(note) { $0.notes.append(note) } }
    }
    return read.value
  }
}

/// A command that is about days to come: a weekday without its week is the next one.
package protocol LooksAhead {}
