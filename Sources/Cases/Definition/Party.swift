import Staff
import Vocabulary

/// A person or several, as a definition names them.
public enum Party: Hashable, Sendable {
  case anyone
  case role(Role)
  /// The case's owner: whoever opened it, or the agent for whom a lead did.
  case writer
  case holder
  /// The agent in a field.
  case field(String)
  /// The agent who last took a step that still counts.
  case took(String)
  /// Members of a group of agents.yaml, or of the group that a field names.
  case group(String)
}
