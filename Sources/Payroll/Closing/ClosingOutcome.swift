import Vocabulary

/// What became of a request to close a month.
public enum ClosingOutcome: Hashable, Sendable {
  case closed(Closing)
  /// Somebody closed it before: nothing was changed.
  case already(Closing)
}
