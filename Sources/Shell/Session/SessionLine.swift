/// A line of a session, by what it asks for (CONTRACT.md, In the session).
package enum SessionLine: Hashable, Sendable {
  /// A word that ends the session.
  case end
  case empty
  /// A line longer than `LineEditor.longestLine`.
  case tooLong
  /// A number alone, that of a listed reply.
  case number(Int)
  /// A command, without the program's name before it.
  case command(String)
  /// A command with a slip of the finger, as it was meant.
  case slip(String)
  /// Words to search for, or a message, without the blanks around it.
  case text(String)
}
