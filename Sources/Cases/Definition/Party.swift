import Staff
import Vocabulary

/// Somebody as a definition names them.
public enum Party: Hashable, Sendable {
  case anyone
  case role(Role)
  /// Whose case it is: the one who opened it, or for whom a lead did.
  case writer
  case holder
  /// The agent in a field.
  case field(String)
  /// Who took a step, as it stands.
  case took(String)
  /// Members of a group of agents.yaml, or of the group that a field names.
  case group(String)
}
