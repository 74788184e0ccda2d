import Vocabulary

/// A message as it stands in a file, every part as written.
struct SaidTurn {
  let line: Int
  /// Empty where the file does not say.
  var buyer = ""
  /// The agent's cell, or the nick of who speaks.
  var agent = ""
  /// A word for who speaks, or that one's nick; empty where the agent's cell tells.
  var speaker = ""
  var time: Moment?
  var text = ""
  var order = ""
  var platform = ""
}
