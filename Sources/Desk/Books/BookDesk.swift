import Books
import Cases
import Shell
import Shifts
import Staff
import Vocabulary

/// The books of this desk, and who may read them.
extension Context {
  /// - Throws: `Refusal` where the desk still has the file in which books were defined once: lists
  ///   and amounts that stand there would be passed over in silence.
  package func books() throws -> BookRecords {
    if let finding = try desk().oldBooks { throw Refusal(.refused, [finding]) }
    return try desk().books()
  }

  /// Whose entries of a book are shown: nil is everybody's. Where nobody is known the desk is one
  /// person's own (`sight`).
  ///
  /// - Throws: `Refusal` when the one who looks may not.
  package func scope(_ flow: Flow, asking agent: AgentNumber?) throws -> AgentNumber? {
    if let agent { _ = try self.agent(agent) }
    guard let viewer = try viewer() else {
      _ = try sight()
      return agent
    }
    return try flow.scope(of: viewer.agent, asking: agent)
  }

  package func scope(_ book: Book, asking agent: AgentNumber?) throws -> AgentNumber? {
    try scope(books().flow(book), asking: agent)
  }

  /// The one agent whose page is shown: the one asked for, else the acting one.
  package func reader(_ book: Book, asking agent: AgentNumber?) throws -> AgentNumber {
    if let agent { return try scope(book, asking: agent) ?? agent }
    return try acting().number
  }
}

extension Desk {
  package func books() throws -> BookRecords { BookRecords(try cases(), at: now) }

  /// The file in which books were defined once, where it is still there.
  package var oldBooks: Finding? {
    let name = "Policies/books.yaml"
    guard exists(name) else { return nil }
    return Finding(Place(file: name), Text.oldBooks, fix: Text.carryBooks)
  }

  /// The day that an agent works on: a night's is the one on which it began, also after midnight.
  package func workday(of agent: AgentNumber) -> Day {
    shift(of: agent, at: now)?.day ?? today
  }

  /// A time as people type it at the desk: `13:52` is the last one that was, else a date and time.
  /// - Throws: `Refusal` of kind `.usage` for anything else.
  package func pastTime(_ text: String) throws -> Moment {
    if let clock = ClockTime(text) {
      let moment = zone.moment(today, second: clock.seconds)
      return moment > now ? zone.moment(today - 1, second: clock.seconds) : moment
    }
    guard let moment = zone.parse(text) else {
      throw Refusal(.usage, Text.notATime(text), fix: Text.pastTimeShape)
    }
    return moment
  }
}
