import Books
import Cases
import Shell
import Shifts
import Staff
import Vocabulary

/// The books of this desk, and the rights to read them.
extension Context {
  /// - Throws: `Refusal` of kind `.refused` when the desk still has the file in which books were
  ///   once defined: its lists and amounts would be ignored in silence.
  package func books() throws -> BookRecords {
    if let finding = try desk().oldBooks { throw Refusal(.refused, [finding]) }
    return try desk().books()
  }

  /// Returns the agent whose entries of a book are shown; nil for everybody's. When nobody is
  /// known, the desk belongs to one person (`sight`).
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when the viewer may not see them, of kind
  ///   `.refused` for an unknown agent, of kind `.usage` as `sight` does.
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

  /// Returns the one agent whose page is shown: the one asked for, else the acting one.
  package func reader(_ book: Book, asking agent: AgentNumber?) throws -> AgentNumber {
    if let agent { return try scope(book, asking: agent) ?? agent }
    return try acting().number
  }
}

extension Desk {
  package func books() throws -> BookRecords { BookRecords(try cases(), at: now) }

  /// A finding about the file in which books were once defined; nil when it is gone.
  package var oldBooks: Finding? {
    let name = "Policies/books.yaml"
    guard (try? has(name)) == true else { return nil }
    return Finding(Place(file: name), Text.oldBooks, fix: Text.carryBooks)
  }

  /// Returns the day on which an agent works; after midnight in a night, the day on which it began.
  package func workday(of agent: AgentNumber) -> Day {
    shift(of: agent, at: now)?.day ?? today
  }
}
