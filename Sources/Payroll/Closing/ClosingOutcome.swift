import Vocabulary

/// The outcome of a request to close a month.
public enum ClosingOutcome: Hashable, Sendable {
  case closed(Closing)
  /// The month waits for a second person to close it.
  case prepared(Preparation)
  /// The month was closed before: nothing was changed.
  case already(Closing)
}
